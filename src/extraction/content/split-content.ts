import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Doc, QuoteSpan, Token } from '../doc/doc.ts';
import { kindOfSpan, trimSentenceEnd } from '../doc/span-text.ts';
import { isWord } from '../doc/token-at.ts';
import {
  BARS_SECOND_HALF,
  CONTRASTING_OPENERS,
  COORDINATORS,
  JOINERS,
  REASON_OPENERS,
  SUBJECT_RELATIVES,
} from '../lexicon/function-words/clause-openers.ts';
import { BEFORE_AFTER } from '../lexicon/function-words/times.ts';
import { REPORTING_VERBS } from '../lexicon/reporting-verbs.ts';
import { isFiniteVerb, isVerbal } from '../syntax/verb-groups.ts';
import { beginsFiniteClause, type SentenceState } from './sentence-state.ts';

/** How far the content may reach, and what is before the cue. */
export interface Frame {
  end: number;
  endOffset: number;
  before: Span | null;
}

/** “A,” he said, “B”, and "A, he said, B". */
export function findSecondHalf(
  state: SentenceState,
  from: number,
  frame: Frame,
  cue: Cue,
): Span | null {
  const { tokens, quotes, normalized } = state.doc;
  const at = cue.subjectPosition === 'AFTER' ? skipApposition(state, from, frame) : from;
  const mark = at < frame.end ? tokens[at] : undefined;
  if (!mark) return null;
  const rest = trimSentenceEnd(normalized, frame.endOffset);
  if (mark.lower === 'that' && frame.before && tokens[at - 1]?.text === ',')
    return { start: mark.start, end: rest };
  const quote = quotes[mark.quote];
  if (quote && joinsWithoutComma(state, frame, at)) return { start: quote.start, end: quote.end };
  const next = tokens[at + 1];
  if (!/^[,:—]$/.test(mark.text) || !next || at + 1 >= frame.end) return null;
  if (tellsWhen(next, tokens[at + 2])) return null;
  const quoted = quoteBehindJoiner(state.doc, at + 1);
  if (quoted) return { start: next.start, end: quoted.end };
  return goesOnWithoutMarks(state, cue, at + 1, frame) ? { start: next.start, end: rest } : null;
}

/** “…,” “and …”, and “…”: the quotation at the token or after its joiner. */
function quoteBehindJoiner({ tokens, quotes }: Doc, at: number): QuoteSpan | undefined {
  const [next, second] = tokens.slice(at, at + 2);
  const joins = COORDINATORS.has(next?.lower ?? '') && second && second.quote >= 0;
  return quotes[(joins ? second.quote : next?.quote) ?? -1];
}

/** True if half of a clause without marks continues after the attribution. */
function goesOnWithoutMarks(state: SentenceState, cue: Cue, at: number, frame: Frame): boolean {
  const { doc } = state;
  const { tokens, normalized } = doc;
  const { before } = frame;
  if (!before || kindOfSpan(normalized, before) === 'DIRECT') return false;
  const finite = isFiniteVerb(doc, at);
  if (cue.subjectPosition === 'AFTER' && cue.kind !== 'ACCORDING' && !finite) return false;
  const open = cue.kind === 'REPORTING' && breaksOffBefore(state, before, tokens[at] as Token);
  if (!open && !tokens.slice(at, frame.end).some(isVerbal)) return false;
  if (open || splitsClause(state, before, finite) || beginsFiniteClause(state, at)) return true;
  return mayBeSecondHalf(doc, cue, at);
}

/** If neither half shows that it needs the other: words with which the second may begin. */
function mayBeSecondHalf({ tokens }: Doc, cue: Cue, at: number): boolean {
  const { lower, pos } = tokens[at] as Token;
  const joined = cue.kind === 'REPORTING' && JOINERS.has(lower) && !isVerbal(tokens[at + 1]);
  const barred = pos === 'VERB' || BARS_SECOND_HALF.has(lower);
  if (barred && lower !== 'that' && !joined) return false;
  return cue.kind !== 'ACCORDING' || REASON_OPENERS.has(lower);
}

const LONGEST_APPOSITION = 20;

/** "The trouble, says Ann Poe, a historian at the mill, | is that it fell": the comma after the apposition. */
function skipApposition({ doc }: SentenceState, from: number, frame: Frame): number {
  const { tokens } = doc;
  const half = frame.before && kindOfSpan(doc.normalized, frame.before) === 'INDIRECT';
  if (!half || tokens[from]?.text !== ',' || isFiniteVerb(doc, from + 1)) return from;
  for (let at = from + 2; at < Math.min(frame.end - 1, from + LONGEST_APPOSITION); at++) {
    const token = tokens[at] as Token;
    if (token.quote >= 0 || isFiniteVerb(doc, at)) return from;
    if (token.text === ',' && isFiniteVerb(doc, at + 1)) return at;
  }
  return from;
}

/** '“We stay,” she said “It is our river.”': the comma or stop after the attribution was forgotten. */
function joinsWithoutComma({ doc }: SentenceState, { before }: Frame, at: number): boolean {
  const { tokens, quotes, normalized } = doc;
  const quote = quotes[(tokens[at] as Token).quote];
  if (!quote || !before || kindOfSpan(normalized, before) !== 'DIRECT') return false;
  return (
    tokens[at + 1]?.capital === true &&
    /[.!?]["'\u2060]*$/.test(normalized.slice(quote.start, quote.end))
  );
}

/** '"A," she said, pointing to the map, "b"': what she does meanwhile is between the halves. */
export function quoteBehindParticiple(
  state: SentenceState,
  comma: number,
  frame: Frame,
): Span | null {
  const { tokens, quotes, normalized } = state.doc;
  const participle = tokens[comma + 1];
  if (
    !frame.before ||
    tokens[comma]?.text !== ',' ||
    !/ing$/.test(participle?.lower ?? '') ||
    !isVerbal(participle)
  )
    return null;
  if (kindOfSpan(normalized, frame.before) !== 'DIRECT') return null;
  if (REPORTING_VERBS.has(participle?.lower ?? '')) return null;
  for (let at = comma + 2; at < Math.min(state.sentence.end - 1, comma + 14); at++) {
    const [mark, quoted, word] = tokens.slice(at, at + 3);
    if (mark?.quote !== -1) return null;
    const quote = quotes[quoted?.quote ?? -1];
    if (mark.text === ',' && quote && /^\p{Ll}/u.test(word?.text ?? ''))
      return { start: quote.start, end: quote.end };
  }
  return null;
}

/** "said on Tuesday, hours after the vote". */
function tellsWhen(time: Token, after: Token | undefined): boolean {
  const named = BEFORE_AFTER.has(time.lower);
  return named && /^(?:after|before)$/.test(after?.lower ?? '');
}

/**
 * "It was, he said, a failure", "It is helped, he said, by the rain", "not only late, he said, but
 * lost": the words before need the rest.
 */
function breaksOffBefore({ doc, sentence }: SentenceState, before: Span, next: Token): boolean {
  const part = doc.tokens
    .slice(sentence.start, sentence.end)
    .filter((token) => token.end <= before.end);
  const last = part.at(-1);
  if (last?.pos === 'AUX') return true;
  if (next.lower === 'by') return last?.pos === 'VERB' && /ed$/.test(last.lower);
  const only = part.findIndex(({ lower }) => lower === 'only');
  return next.lower === 'but' && only > 0 && part[only - 1]?.lower === 'not';
}

/** "the years that followed": the verb after it is not in the main clause. */
function isRelative(doc: Doc, at: number): boolean {
  const { tokens } = doc;
  return isWord(doc, at, SUBJECT_RELATIVES) && tokens[at - 1]?.pos === 'NOUN';
}

/**
 * True if the words before cannot stand alone: no finite verb, "though", "if", or, if a verb
 * `goesOn` after the attribution, none except in a relative clause.
 */
function splitsClause({ doc, sentence }: SentenceState, before: Span, goesOn: boolean): boolean {
  const { tokens } = doc;
  let start = sentence.start;
  while ((tokens[start] as Token).start < before.start) start++;
  if (isWord(doc, start, CONTRASTING_OPENERS)) return true;
  for (let at = start; at < sentence.end && (tokens[at] as Token).end <= before.end; at++) {
    if (goesOn && isRelative(doc, at)) return true;
    if (isFiniteVerb(doc, at)) return false;
  }
  return true;
}
