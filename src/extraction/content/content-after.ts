import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Doc, NounPhrase, QuoteSpan, Token } from '../doc/doc.ts';
import { countWords, endsInStop, trimSentenceEnd } from '../doc/span-text.ts';
import { isWord } from '../doc/token-at.ts';
import {
  CIRCUMSTANCE_OPENERS,
  COORDINATORS,
  REPORTED_CLAUSE_OPENERS,
  SUBJECT_RELATIVES,
} from '../lexicon/function-words/clause-openers.ts';
import { isDash } from '../syntax/subject/apposition.ts';
import { isFiniteVerb, isVerbal } from '../syntax/verb-groups.ts';
import { followsRules, judgeCandidate } from './accept.ts';
import { type Adjuncts, skipAdjuncts } from './adjuncts.ts';
import { boundByClause } from './boundary.ts';
import { skipToMark } from './lead-to-mark.ts';
import { endOfNounClause } from './noun-clause.ts';
import { beginsFiniteClause, type SentenceState } from './sentence-state.ts';
import { type Frame, findSecondHalf, quoteBehindParticiple } from './split-content.ts';

/** The content after a cue, if any, and how far the sentence is accounted for. */
export interface ContentAfter {
  span: Span | null;
  /**
   * The continuation after an aside of the narrator's: "that Poe, who is ill, | could not travel".
   */
  rest?: Span | null;
  covered: number;
  addressee: NounPhrase | null;
  odds?: number;
}

/** Content that follows its cue. */
export function findAfter(state: SentenceState, cue: Cue, frame: Frame): ContentAfter {
  const { doc } = state;
  if (cue.kind === 'ACCORDING') return findBehindAccording(state, cue, frame);
  const adjuncts = skipAdjuncts(doc, cue, cue.attributionEnd, frame.end);
  if (!frame.before && cue.kind === 'REPORTING')
    adjuncts.next = skipCommaAside(state, adjuncts.next, frame.end);
  const none = { span: null, covered: -1, addressee: adjuncts.addressee };
  const half = findHalfBehind(state, cue, adjuncts, frame);
  if (half) return half.span ? { ...none, span: half.span, covered: half.span.end } : none;
  return { ...none, ...findWhole(state, cue, adjuncts, frame) };
}

/** "…, according to the police, …" and "According to the police, …". */
function findBehindAccording(state: SentenceState, cue: Cue, frame: Frame): ContentAfter {
  const half = frame.before ? findSecondHalf(state, cue.attributionEnd, frame, cue) : null;
  if (half) return { span: half, covered: half.end, addressee: null };
  return findAfterAccording(state, cue, frame);
}

/**
 * The words after an attribution that interrupts them, or that announces a quotation after its
 * subject: null if neither is the case, no span if nothing continues.
 */
function findHalfBehind(
  state: SentenceState,
  cue: Cue,
  { next, opener }: Adjuncts,
  frame: Frame,
): { span: Span | null } | null {
  const { quotes, tokens } = state.doc;
  const resumed = quoteBehindParticiple(state, cue.attributionEnd, frame);
  if (resumed) return { span: resumed };
  if (next >= frame.end) return { span: null };
  const inverted = cue.subjectPosition === 'AFTER';
  if (!frame.before && !inverted) return null;
  const quote = quotes[tokens[next]?.quote ?? -1];
  if (inverted && opener === 'COLON' && !frame.before && quote)
    return { span: { start: quote.start, end: quote.end } };
  return { span: findSecondHalf(state, next, frame, cue) };
}

/** Everything that the cue reports, if none of it is before the cue. */
function findWhole(
  state: SentenceState,
  cue: Cue,
  adjuncts: Adjuncts,
  frame: Frame,
): Pick<ContentAfter, 'span' | 'rest' | 'covered' | 'odds'> | null {
  const { next, opener, addressee } = adjuncts;
  const closed = findClosedQuotation(state, cue, adjuncts, frame);
  if (closed?.sentence) return { span: closed.span, covered: closed.covered };
  const content = closed ?? takeContent(state, cue, next, frame);
  if (!content || countWords(state.doc.normalized, content.span.start, content.span.end) < 1)
    return null;
  const { span, rest, covered, start, end } = content;
  const { accepted, odds } = judgeCandidate(state, {
    cue,
    side: 'POST',
    span,
    start,
    end,
    opener,
    told: addressee !== null,
    rule: closed !== null || followsRules(state, { cue, start: next, end: frame.end, opener }),
  });
  return accepted ? { span, rest: rest ?? null, covered, odds } : null;
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
    const asks = isWord(state.doc, close + 1, REPORTED_CLAUSE_OPENERS);
    return asks || beginsFiniteClause(state, close + 1) ? close : at;
  }
  return at;
}

/** A content found after a cue. */
interface Content {
  span: Span;
  start: number;
  end: number;
  covered: number;
  /** The continuation after an aside. */
  rest?: Span;
  /** True for a quotation after a comma or colon that is a sentence, not a phrase. */
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

/** "According to Ann Poe, who runs the mill, …": the comma after the clause that describes her. */
function skipAside({ doc, sentence }: SentenceState, cue: Cue): number {
  const { tokens } = doc;
  const after =
    tokens[cue.attributionEnd]?.text === ',' ? cue.attributionEnd + 1 : cue.attributionEnd;
  if (!isWord(doc, after, SUBJECT_RELATIVES)) return cue.attributionEnd;
  let comma = after + 2;
  while (comma < sentence.end && !(tokens[comma]?.text === ',' && tokens[comma]?.quote === -1))
    comma++;
  return comma;
}

/** A quotation that follows at once and leaves nothing, or only a comma's worth, after it. */
function findClosedQuotation(
  { doc }: SentenceState,
  cue: Cue,
  { next: at, opener }: Adjuncts,
  frame: Frame,
): Content | null {
  const { tokens, quotes, normalized } = doc;
  const comma = (tokens[at] as Token).text === ',';
  const introduced = comma || opener === 'COLON';
  const start = comma ? at + 1 : at;
  const quote = quotes[tokens[start]?.quote ?? -1];
  if (!quote) return null;
  const rest = countWords(normalized, quote.end, frame.endOffset) > 0;
  if (rest && (!introduced || runsOn(doc, quote))) return null;
  let end = start;
  while (end < frame.end && (tokens[end] as Token).start < quote.end) end++;
  const covered = rest ? quote.end : Math.max(quote.end, frame.endOffset);
  const sentence = cue.kind !== 'CONTEXTUAL' && introduced && isSentence(doc, quote);
  return { span: { start: quote.start, end: quote.end }, start, end, covered, sentence };
}

/** “We stay.” or four words and more. */
function isSentence({ normalized }: Doc, { start, end }: QuoteSpan): boolean {
  const words = countWords(normalized, start, end);
  return words >= 4 || (words >= 2 && /[.!?]["'\u2060]*$/.test(normalized.slice(start, end)));
}

/** 'said, "We have three weeks to go" until the vote': no stop within the marks, and a word after them. */
function runsOn(doc: Doc, quote: QuoteSpan): boolean {
  const { normalized } = doc;
  const word = /^\s(\p{Ll}+)/u.exec(normalized.slice(quote.end, quote.end + 20))?.[1];
  return !endsInStop(normalized, quote) && word !== undefined && !CIRCUMSTANCE_OPENERS.has(word);
}

/** From the content's first token up to where the clause returns to the narrator. */
function takeContent(state: SentenceState, cue: Cue, at: number, frame: Frame): Content | null {
  const { doc } = state;
  const { tokens } = doc;
  const first = firstOfContent(doc, cue, at, frame.end);
  if (first < 0) return null;
  const owned = cue.kind === 'NOUN';
  const limit = owned ? endOfNounClause(doc, cue, first, frame.end) : frame.end;
  const last = boundByClause(state, cue, first, limit);
  const start = (tokens[first] as Token).start;
  const end = endOfWords(doc, cue, { first, last, offset: offsetOf(doc, last, frame) });
  const after = owned ? -1 : resumeBehindAside(state, first, last, frame.end);
  if (after < 0) return { span: { start, end }, start: first, end: last, covered: end };
  const stop = boundByClause(state, cue, after, frame.end);
  const rest = {
    start: (tokens[after] as Token).start,
    end: trimSentenceEnd(doc.normalized, offsetOf(doc, stop, frame)),
  };
  return { span: { start, end }, rest, start: first, end: stop, covered: rest.end };
}

/** Where a token begins, or the frame ends. */
function offsetOf({ tokens }: Doc, at: number, frame: Frame): number {
  return at < frame.end ? (tokens[at] as Token).start : frame.endOffset;
}

/** The first token of the content after commas and adverbials; -1 if none can begin. */
function firstOfContent(doc: Doc, cue: Cue, at: number, limit: number): number {
  const { tokens } = doc;
  const opener = tokens[at]?.text === ',' ? at + 1 : at;
  const first = cue.kind === 'NOUN' ? opener : skipToMark(doc, opener, limit);
  if (first >= limit || /^[.;!?]$/.test((tokens[first] as Token).text)) return -1;
  const quoted = () => tokens.slice(first, limit).some(({ quote }) => quote >= 0);
  return cue.kind === 'CONTEXTUAL' && !quoted() ? -1 : first;
}

/** 'What she called “a mill” fell', 'chants of “Stay!”': the words end with the quotation; else with the clause. */
function endOfWords(
  { tokens, quotes, normalized }: Doc,
  cue: Cue,
  { first, last, offset }: { first: number; last: number; offset: number },
): number {
  const quoted = tokens.slice(first, last).find((token) => token.quote >= 0);
  const introduced = tokens[cue.speaker.start - 1];
  const named = cue.subjectPosition === 'BEFORE' && /^(?:what|as)$/.test(introduced?.lower ?? '');
  const chanted = cue.kind === 'NOUN' && cue.base === 'chant';
  if (quoted && (named || chanted)) return quotes[quoted.quote]?.end ?? offset;
  return trimSentenceEnd(normalized, offset);
}

/**
 * "that the mayor, a former miller, had never read it": a content that was cut before its first
 * verb continues the finite verb after the aside; that token, or -1.
 */
function resumeBehindAside(
  state: SentenceState,
  start: number,
  end: number,
  limit: number,
): number {
  const { doc } = state;
  const { tokens } = doc;
  if (end >= limit || tokens.slice(start, end).some(isVerbal) || !opensAside(doc, end)) return -1;
  const { text } = tokens[end] as Token;
  const announced = tokens[start]?.lower === 'that';
  for (let at = end + 2; at < limit - 1; at++) {
    const closes = isPlainMark(doc, at) && tokens[at]?.text === text;
    if (closes && goesOnBehind(doc, at, { limit, announced })) return at + 1;
  }
  return -1;
}

/** A comma or dash outside quotation marks. */
function isPlainMark(doc: Doc, at: number): boolean {
  const { text, quote } = doc.tokens[at] as Token;
  return quote < 0 && (text === ',' || isDash(doc, at));
}

/** "that the mayor, a former miller,": a mark that joins nothing on. */
function opensAside(doc: Doc, at: number): boolean {
  const { text } = doc.tokens[at] as Token;
  return (text === ',' || isDash(doc, at)) && !isWord(doc, at + 1, COORDINATORS);
}

/** True if the finite verb of the content follows the mark; without "that", only an auxiliary is sure. */
function goesOnBehind(
  doc: Doc,
  mark: number,
  { limit, announced }: { limit: number; announced: boolean },
): boolean {
  const { tokens } = doc;
  let verb = mark + 1;
  while (tokens[verb]?.pos === 'ADV') verb++;
  return (announced || tokens[verb]?.pos === 'AUX') && verb < limit && isFiniteVerb(doc, verb);
}
