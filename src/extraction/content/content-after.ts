import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Doc, NounPhrase, QuoteSpan, Token } from '../doc/doc.ts';
import { countWords, endsInStop, trimSentenceEnd } from '../doc/span-text.ts';
import { lowerAt } from '../doc/token-at.ts';
import { isDash } from '../syntax/subject/apposition.ts';
import { isFiniteVerb, isVerbal } from '../syntax/verb-groups.ts';
import { followsRules, judgeCandidate } from './accept.ts';
import { type Adjuncts, skipAdjuncts } from './adjuncts.ts';
import { boundByClause } from './boundary.ts';
import { endOfNounClause } from './noun-clause.ts';
import { beginsFiniteClause, type SentenceState } from './sentence-state.ts';
import { type Frame, findSecondHalf, quoteBehindParticiple } from './split-content.ts';

/** The content behind a cue, if any, and how far the sentence is accounted for. */
export interface ContentAfter {
  span: Span | null;
  /** What goes on behind an aside of the narrator's: "that Poe, who is ill, | could not travel". */
  rest?: Span | null;
  covered: number;
  addressee: NounPhrase | null;
  odds?: number;
}

/** Content that stands behind its cue. */
export function findAfter(state: SentenceState, cue: Cue, frame: Frame): ContentAfter {
  const { doc } = state;
  if (cue.kind === 'ACCORDING') {
    const half = frame.before ? findSecondHalf(state, cue.attributionEnd, frame, cue) : null;
    if (half) return { span: half, covered: half.end, addressee: null };
    return findAfterAccording(state, cue, frame);
  }
  const none = { span: null, covered: -1, addressee: null };
  const adjuncts = skipAdjuncts(doc, cue, cue.attributionEnd, frame.end);
  if (!frame.before && cue.kind === 'REPORTING')
    adjuncts.next = skipCommaAside(state, adjuncts.next, frame.end);
  const found = { ...none, addressee: adjuncts.addressee };
  const resumed = quoteBehindParticiple(state, cue.attributionEnd, frame);
  if (resumed) return { ...found, span: resumed, covered: resumed.end };
  if (adjuncts.next >= frame.end) return found;
  if (cue.subjectPosition === 'AFTER' && adjuncts.opener === 'COLON' && !frame.before) {
    const quote = doc.quotes[doc.tokens[adjuncts.next]?.quote ?? -1];
    if (quote)
      return { ...found, span: { start: quote.start, end: quote.end }, covered: quote.end };
  }
  if (frame.before || cue.subjectPosition === 'AFTER') {
    const span = findSecondHalf(state, adjuncts.next, frame, cue);
    return span ? { ...found, span, covered: span.end } : found;
  }
  const closed = findClosedQuotation(state, cue, adjuncts, frame);
  if (closed?.sentence) return { ...found, span: closed.span, covered: closed.covered };
  const content = closed ?? takeContent(state, cue, adjuncts.next, frame);
  if (!content || countWords(doc.normalized, content.span.start, content.span.end) < 1)
    return found;
  const { accepted, odds } = judgeCandidate(state, {
    cue,
    side: 'POST',
    span: content.span,
    start: content.start,
    end: content.end,
    opener: adjuncts.opener,
    told: adjuncts.addressee !== null,
    rule:
      closed !== null ||
      followsRules(state, { cue, start: adjuncts.next, end: frame.end, opener: adjuncts.opener }),
  });
  const { span, rest, covered } = content;
  return accepted ? { ...found, span, rest: rest ?? null, covered, odds } : found;
}

const LONGEST_ASIDE = 12;

/** "He wondered, as they all do, why it was late", "says, win or lose, he is glad": the comma before the clause. */
function skipCommaAside(state: SentenceState, at: number, limit: number): number {
  const { tokens } = state.doc;
  if (tokens[at]?.text !== ',' || tokens[at]?.quote !== -1) return at;
  if (beginsFiniteClause(state, at + 1)) return at;
  for (let close = at + 2; close < Math.min(limit - 1, at + LONGEST_ASIDE); close++) {
    const token = tokens[close] as Token;
    if (token.quote >= 0) return at;
    if (token.text !== ',') continue;
    const asks = /^(?:that|why|how|whether)$/.test(lowerAt(state.doc, close + 1));
    return asks || beginsFiniteClause(state, close + 1) ? close : at;
  }
  return at;
}

/** A content found behind a cue. */
interface Content {
  span: Span;
  start: number;
  end: number;
  covered: number;
  /** What goes on behind an aside. */
  rest?: Span;
  /** True for a quotation behind a comma or colon that is a sentence, not a phrase. */
  sentence?: boolean;
}

/** "According to the police, …": all that follows the comma. */
function findAfterAccording(state: SentenceState, cue: Cue, frame: Frame): ContentAfter {
  const { tokens, normalized } = state.doc;
  const comma = tokens[skipAside(state, cue)];
  const none = { span: null, covered: -1, addressee: null };
  if (frame.before || !comma || !/^[,:]$/.test(comma.text) || cue.head !== state.sentence.start)
    return none;
  if (frame.endOffset - comma.end <= 10) return none;
  return {
    ...none,
    span: { start: comma.end, end: trimSentenceEnd(normalized, frame.endOffset) },
    covered: frame.endOffset,
  };
}

/** "According to Ann Poe, who runs the mill, …": the comma behind what tells of her. */
function skipAside({ doc, sentence }: SentenceState, cue: Cue): number {
  const { tokens } = doc;
  const after =
    tokens[cue.attributionEnd]?.text === ',' ? cue.attributionEnd + 1 : cue.attributionEnd;
  if (!/^(?:who|which|that)$/.test(lowerAt(doc, after))) return cue.attributionEnd;
  let comma = after + 2;
  while (comma < sentence.end && !(tokens[comma]?.text === ',' && tokens[comma]?.quote === -1))
    comma++;
  return comma;
}

/** A quotation that follows at once and leaves nothing, or only a comma's worth, behind it. */
function findClosedQuotation(
  state: SentenceState,
  cue: Cue,
  { next: at, opener }: Adjuncts,
  frame: Frame,
): Content | null {
  const { tokens, quotes, normalized } = state.doc;
  const colon = opener === 'COLON';
  const mark = tokens[at] as Token;
  const start = mark.text === ',' ? at + 1 : at;
  const quote = quotes[tokens[start]?.quote ?? -1];
  if (!quote) return null;
  const rest = countWords(normalized, quote.end, frame.endOffset) > 0;
  if (rest && ((mark.text !== ',' && !colon) || runsOn(state.doc, quote))) return null;
  let end = start;
  while (end < frame.end && (tokens[end] as Token).start < quote.end) end++;
  const covered = rest ? quote.end : Math.max(quote.end, frame.endOffset);
  const words = countWords(normalized, quote.start, quote.end);
  const closes = words >= 2 && /[.!?]["'\u2060]*$/.test(normalized.slice(quote.start, quote.end));
  const sentence =
    cue.kind !== 'CONTEXTUAL' && (colon || mark.text === ',') && (words >= 4 || closes);
  return { span: { start: quote.start, end: quote.end }, start, end, covered, sentence };
}

/** 'said, "We have three weeks to go" until the vote': no stop within the marks, and a word behind them. */
function runsOn(doc: Doc, quote: QuoteSpan): boolean {
  const { normalized } = doc;
  const word = /^\s(\p{Ll}+)/u.exec(normalized.slice(quote.end, quote.end + 20))?.[1];
  return !endsInStop(normalized, quote) && word !== undefined && !CIRCUMSTANCE.test(word);
}

/** What mostly tells when, where and what else, not what was said. */
const CIRCUMSTANCE =
  /^(?:and|but|or|in|at|on|during|as|when|while|after|before|by|via|with|to|from|through|last|this|earlier|later)$/;

/** 'called them in a letter, “Fools that they are”', 'say things like “We stay”': the words are those in marks. */
function skipToMark(doc: Doc, from: number, limit: number): number {
  const { tokens } = doc;
  let at = from;
  while (at < limit && tokens[at]?.quote === -1 && !isVerbal(tokens[at])) at++;
  const quote = tokens[at]?.quote ?? -1;
  if (at === from || at >= limit || quote < 0) return from;
  // 'described it as “…”' keeps "it as", 'described as “…”' nothing.
  if (at === from + 1 && tokens[from]?.lower === 'as' && holdsWords(doc, at, 3)) return at;
  const [thing, before] = tokens.slice(at - 2, at);
  if (before?.lower === 'like' && LIKE_THINGS.test(thing?.lower ?? '')) return at;
  const opener = tokens[from] as Token;
  const adverbial =
    (ADVERBIAL.test(opener.pos) && opener.lower !== 'that') || AGO.test(thing?.lower ?? '');
  const sentence = tokens[at + 1]?.capital && holdsWords(doc, at, 2);
  return before?.text === ',' && sentence && adverbial ? at : from;
}

const LIKE_THINGS = /^(?:things|stuff|something|words|lines|phrases|slogans)$/;
const ADVERBIAL = /^(?:ADP|ADV|PRON|PUNCT)$/;
const AGO = /^(?:ago|earlier|later)$/;
/** True where the mark at the token opens that many words or more. */
const holdsWords = (doc: Doc, mark: number, least: number) =>
  doc.tokens[mark + least]?.quote === doc.tokens[mark]?.quote &&
  doc.tokens[mark + least]?.pos !== 'PUNCT';

/** From the content's first token up to where the clause returns to the narrator. */
function takeContent(state: SentenceState, cue: Cue, at: number, frame: Frame): Content | null {
  const { tokens, quotes, normalized } = state.doc;
  const opener = (tokens[at] as Token).text === ',' ? at + 1 : at;
  const first = cue.kind === 'NOUN' ? opener : skipToMark(state.doc, opener, frame.end);
  if (first >= frame.end || /^[.;!?]$/.test((tokens[first] as Token).text)) return null;
  if (cue.kind === 'CONTEXTUAL' && !tokens.slice(first, frame.end).some(({ quote }) => quote >= 0))
    return null;
  const start = (tokens[first] as Token).start;
  const owned = cue.kind === 'NOUN';
  const limit = owned ? endOfNounClause(state.doc, cue, first, frame.end) : frame.end;
  const last = boundByClause(state, cue, first, limit);
  let end = last < frame.end ? (tokens[last] as Token).start : frame.endOffset;
  const introduced = tokens[cue.speaker.start - 1];
  const inside = tokens.slice(first, last);
  const quoted = inside.find((token) => token.quote >= 0);
  const named =
    introduced && cue.subjectPosition === 'BEFORE' && /^(?:what|as)$/.test(introduced.lower);
  if (quoted && (named || (owned && cue.base === 'chant'))) {
    end = quotes[quoted.quote]?.end ?? end;
  } else end = trimSentenceEnd(normalized, end);
  const after = owned ? -1 : resumeBehindAside(state, first, last, frame.end);
  if (after < 0) return { span: { start, end }, start: first, end: last, covered: end };
  const stop = boundByClause(state, cue, after, frame.end);
  const restEnd = stop < frame.end ? (tokens[stop] as Token).start : frame.endOffset;
  const rest = {
    start: (tokens[after] as Token).start,
    end: trimSentenceEnd(normalized, restEnd),
  };
  return { span: { start, end }, rest, start: first, end: stop, covered: rest.end };
}

/**
 * "that the mayor, a former miller, had never read it": a content that was cut before its first
 * verb goes on with the finite verb behind the aside; that token, or -1.
 */
function resumeBehindAside(
  state: SentenceState,
  start: number,
  end: number,
  limit: number,
): number {
  const { tokens } = state.doc;
  if (end >= limit || tokens.slice(start, end).some(isVerbal)) return -1;
  const mark = (tokens[end] as Token).text;
  if (mark !== ',' && !isDash(state.doc, end)) return -1;
  if (/^(?:and|but|or)$/.test(lowerAt(state.doc, end + 1))) return -1;
  for (let at = end + 2; at < limit - 1; at++) {
    const token = tokens[at] as Token;
    if (token.quote >= 0 || token.text !== mark || (mark !== ',' && !isDash(state.doc, at)))
      continue;
    let verb = at + 1;
    while (tokens[verb]?.pos === 'ADV') verb++;
    const sure = tokens[start]?.lower === 'that' || tokens[verb]?.pos === 'AUX';
    if (sure && verb < limit && isFiniteVerb(state.doc, verb)) return at + 1;
  }
  return -1;
}
