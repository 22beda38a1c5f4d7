import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Doc, Token } from '../doc/doc.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { kindOfSpan } from '../doc/span-text.ts';
import { isWord } from '../doc/token-at.ts';
import { AFTERTHOUGHTS } from '../lexicon/function-words/adverbs.ts';
import { EXPLAINING_OPENERS } from '../lexicon/function-words/clause-openers.ts';
import { CALENDAR } from '../lexicon/word-classes.ts';
import { isVerbal } from '../syntax/verb-groups.ts';
import { judgeCandidate } from './accept.ts';
import { skipAdjuncts } from './adjuncts.ts';
import { endsThere, readsAsContent } from './reads-as-content.ts';
import { beginsFiniteClause, type SentenceState } from './sentence-state.ts';
import { announcedQuote, lastQuote, quoteAfterTopic, setApart } from './set-off-quotation.ts';

/** First token of the sentence that no earlier content has taken. */
function firstFree(state: SentenceState, before: number): number {
  const { tokens } = state.doc;
  let taken = -1;
  for (const draft of state.drafts) {
    for (const segment of draft.segments) {
      if (segment.end <= (tokens[before] as Token).start) taken = Math.max(taken, segment.end);
    }
  }
  let start = state.sentence.start;
  while (start < before && (tokens[start] as Token).start < taken) start++;
  return start;
}

/** First token of the attribution when it follows its content. */
export function attributionStart(cue: Cue): number {
  return cue.subjectPosition === 'AFTER' ? cue.head : cue.attributionStart;
}

/** Content that is before its cue: “…,” she said; "…, according to the police". */
export function findBefore(state: SentenceState, cue: Cue): Span | null {
  const span = spanBefore(state, cue);
  if (span && (asksFirst(state, span) || announcesBehind(state, cue, span))) return null;
  if (!span || isSpokenOf(state, cue, span) || isAttribution(state, span)) return null;
  if (kindOfSpan(state.doc.normalized, span) === 'DIRECT') return span;
  const { tokens } = state.doc;
  let start = state.sentence.start;
  while ((tokens[start] as Token).start < span.start) start++;
  const end = attributionStart(cue);
  const part = tokens.slice(start, attributionStart(cue));
  const halved = isFirstHalf(state, cue, tokens[attributionStart(cue) - 1] as Token);
  const split = () =>
    breaksOff(state, cue, part) || beginsFiniteClause(state, skipToComma(state, cue) + 1);
  if (halved && (!part.some(isVerbal) || split())) return span;
  const { accepted } = judgeCandidate(state, {
    cue,
    side: 'PRE',
    span,
    start,
    end,
    opener: null,
    told: false,
    rule: true,
  });
  if (accepted) return span;
  return setApart(state, part);
}

/** '“Go,” she demanded, as he interjected': the attribution of what is before it. */
function isAttribution({ doc, drafts }: SentenceState, { start, end }: Span): boolean {
  const { cue, segments } = drafts.at(-1) ?? {};
  if (!cue || !segments?.every((segment) => segment.end <= start)) return false;
  const first = doc.tokens[cue.attributionStart] as Token;
  const after = doc.tokens[cue.head + LONGEST_ATTRIBUTION];
  return first.start === start && (after?.start ?? end) >= end;
}

const LONGEST_ATTRIBUTION = 4;

/** 'The “loopholes” he cited are old': a clause of the marked word, not its tag. */
function isSpokenOf({ doc }: SentenceState, cue: Cue, { start, end }: Span): boolean {
  const words = doc.normalized.slice(start, end);
  const marked = words.startsWith('"') && !/[,.!?…—-]["'\u2060]*$/.test(words);
  return (
    marked && cue.subjectPosition === 'BEFORE' && doc.tokens[cue.attributionEnd]?.pos === 'AUX'
  );
}

/**
 * "The day before the vote, she said on Friday that …": her words are announced, and come later.
 */
function announcesBehind(state: SentenceState, cue: Cue, span: Span): boolean {
  const { doc, sentence } = state;
  if (cue.kind !== 'REPORTING' || kindOfSpan(doc.normalized, span) !== 'INDIRECT') return false;
  const { next, opener } = skipAdjuncts(doc, cue, cue.attributionEnd, sentence.end);
  return opener === 'THAT' && doc.tokens[next - 1]?.text !== ',';
}

/** "When asked about the dam, she said, …": what she was asked is not what she said. */
function asksFirst({ doc, sentence }: SentenceState, span: Span): boolean {
  const [first, second] = doc.tokens.slice(sentence.start, sentence.start + 2);
  if (first?.start !== span.start) return false;
  return first.lower === 'asked' || (first.lower === 'when' && second?.lower === 'asked');
}

/** The words between what is taken and the attribution. */
interface Part {
  state: SentenceState;
  cue: Cue;
  /** First token of the attribution. */
  from: number;
  tokens: Token[];
  last: Token;
  /** The whole part, without the comma that closes it. */
  whole: Span;
  quoted: boolean;
}

function spanBefore(state: SentenceState, cue: Cue): Span | null {
  const part = readPart(state, cue);
  return part && (firstFound(state.doc, SPANS_BEFORE, part)?.found.span ?? null);
}

/** The words before the attribution; null if nothing connects them. */
function readPart(state: SentenceState, cue: Cue): Part | null {
  const { tokens } = state.doc;
  const from = attributionStart(cue);
  if (/^(?:SHARED|RELATIVE)$/.test(cue.subjectPosition) || cue.kind === 'NOUN') return null;
  const start = behindBracket(state.doc, firstFree(state, from), from);
  const last = tokens[from - 1];
  if (from <= start || !last) return null;
  const joined = /^[,—]$/.test(last.text) || last.quote >= 0 || cue.kind === 'ACCORDING';
  if (!joined) return null;
  const part = tokens.slice(start, from);
  const quoted = part.some((token) => token.quote >= 0 && /[\p{L}\p{N}]/u.test(token.text));
  return { state, cue, from, tokens: part, last, whole: spanOf(part, last), quoted };
}

/** Which of the words before an attribution it may report; no span if none. */
export const SPANS_BEFORE: readonly Rule<Part, { span: Span | null }>[] = [
  {
    name: 'quotation-announced-before',
    example: 'He had a last wish: “Let me go home,” he said.',
    gives: (_, { state, tokens }) => spanned(announcedQuote(state, tokens)),
  },
  {
    name: 'quotation-behind-topic',
    example: 'As for the dam, “I like it,” he said.',
    gives: (_, { state, tokens }) => spanned(quoteAfterTopic(state, tokens)),
  },
  {
    name: 'quotation-alone-before',
    example: '“We stay,” Ann Poe said.',
    gives: (_, { state, tokens, quoted, whole }) =>
      quoted && !holdsPlainWords(tokens) ? { span: lastQuote(state, tokens) ?? whole } : null,
  },
  {
    name: 'words-before-according-to',
    example: 'The mill will stay open, according to Ann Poe.',
    gives: (_, { state, cue, tokens, last, quoted, whole }) => {
      if (cue.kind !== 'ACCORDING') return null;
      const words = tokens.some(isVerbal) || quoted || isFirstHalf(state, cue, last);
      return { span: words ? whole : null };
    },
  },
  {
    name: 'quotation-before-any-verb',
    example: 'It was late, “the mill has to stay open,” the mayor beamed on Monday.',
    gives: (_, { state, cue, tokens }) =>
      cue.kind === 'CONTEXTUAL' ? { span: lastQuote(state, tokens) } : null,
  },
  {
    name: 'clause-before',
    example: 'The mill will stay open, Ann Poe said.',
    gives: (_, part) => (isClauseBefore(part) ? { span: part.whole } : null),
  },
  {
    name: 'quotation-ends-before',
    example: 'After the vote on “the wheel of the mill,” Ann Poe praised the council.',
    gives: ({ tokens: all }, { state, from, tokens, last, quoted }) =>
      quoted && (last.quote >= 0 || (all[from - 2]?.quote ?? -1) >= 0)
        ? { span: lastQuote(state, tokens) }
        : null,
  },
  {
    name: 'first-half-before',
    example: 'Too often, he said, the mill stands still.',
    gives: (_, { state, cue, last, whole }) =>
      isFirstHalf(state, cue, last) ? { span: whole } : null,
  },
];

const spanned = (span: Span | null) => span && { span };

function holdsPlainWords(part: readonly Token[]): boolean {
  return part.some((token) => token.quote < 0 && /[\p{Script=Latin}\p{N}]/u.test(token.text));
}

/** "The mill will stay open, Ann Poe said": a verb, or words enough before an attribution that closes the sentence. */
function isClauseBefore({ state, cue, tokens, quoted }: Part): boolean {
  const long = tokens.length > 5 && cue.subjectPosition !== 'AFTER' && endsThere(state, cue);
  if (!tokens.some(isVerbal) && !long) return false;
  return (cue.kind === 'REPORTING' || quoted) && readsAsContent(state, cue, tokens, quoted);
}

/**
 * 'It angered the crew (“I want my boat back,” one wrote)': the words inside the open bracket, or
 * `start`.
 */
function behindBracket(doc: Doc, start: number, from: number): number {
  const { tokens } = doc;
  for (let at = from - 1; at >= start; at--) {
    const { text, quote } = tokens[at] as Token;
    if (quote < 0 && text === ')') return start;
    if (quote < 0 && text === '(') return at + 1;
  }
  return start;
}

function spanOf(part: readonly Token[], last: Token): Span {
  const end = last.quote < 0 && /^[,—]$/.test(last.text) ? last.start : last.end;
  return { start: (part[0] as Token).start, end };
}

/** "Acts of protest, he said, are …", "That's why, he said, …": the clause continues after it. */
function breaksOff(state: SentenceState, cue: Cue, part: readonly Token[]): boolean {
  const { tokens } = state.doc;
  const after = skipToComma(state, cue) + 1;
  const next = tokens[after] as Token;
  if (EXPLAINING_OPENERS.has(part.at(-2)?.lower ?? '')) return true;
  if (next.lower === 'that') return true;
  if (next.lower === 'to' && isVerbal(tokens[after + 1])) return true;
  return next.pos === 'AUX' && !part.slice(0, -1).some((token) => token.pos === 'AUX');
}

/** The comma after "he told me on Friday", or the token in its place. */
function skipToComma(state: SentenceState, cue: Cue): number {
  const { tokens } = state.doc;
  const { doc, sentence } = state;
  const { next, opener } = skipAdjuncts(doc, cue, cue.attributionEnd, sentence.end);
  if (!opener && tokens[next]?.text === ',' && beginsFiniteClause(state, next + 1)) return next;
  let after = cue.attributionEnd;
  while (after < state.sentence.end && isWord(state.doc, after, AFTERTHOUGHTS)) after++;
  while (after < state.sentence.end && isWord(state.doc, after, CALENDAR)) after++;
  return after;
}

/** "Too often, he said, the debate …": the words before are half of the content. */
export function isFirstHalf(state: SentenceState, cue: Cue, last: Token): boolean {
  const { tokens } = state.doc;
  const after = skipToComma(state, cue);
  const comma = tokens[after];
  const next = tokens[after + 1];
  return (
    (cue.kind === 'REPORTING' || cue.kind === 'ACCORDING') &&
    last.text === ',' &&
    comma?.text === ',' &&
    comma.quote < 0 &&
    after + 1 < state.sentence.end &&
    cue.subjectPosition !== 'APPOSITION' &&
    !!next
  );
}
