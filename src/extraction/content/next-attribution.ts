import type { Cue } from '../cues/cue.ts';
import type { Doc, Sentence, Token } from '../doc/doc.ts';
import { isPos } from '../doc/pos.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { posAt, textAt } from '../doc/token-at.ts';
import {
  ATTRIBUTION_JOINERS,
  SUBORDINATING_CONJUNCTIONS,
} from '../lexicon/function-words/clause-openers.ts';
import { isVerbal } from '../syntax/verb-groups.ts';

/** Where a content that begins after `cue` must stop at the latest. */
export interface Bound {
  /** First token that no longer belongs to the content. */
  token: number;
  /** Offset at which the content ends. */
  offset: number;
}

/**
 * The next attribution of the sentence that is coordinated with `cue` or encloses it ends the
 * content: "…, adding that", "and told", ", but she denied", ", according to", ", he said."
 */
export function boundByNextCue(doc: Doc, cue: Cue, later: readonly Cue[]): Bound | null {
  for (const next of later) {
    const token =
      startOfNext(doc, cue, next) ??
      startOfMainClause(doc, cue, next) ??
      endOfEnclosed(doc, cue, next);
    if (token !== null && token > cue.head && !joinsSubjects(doc, cue, next, token)) {
      return { token, offset: (doc.tokens[token] as Token).start };
    }
  }
  return null;
}

/** "said towns like Ulm and Ashton will confirm it": the "and" joins two names, not clauses. */
function joinsSubjects(
  doc: Doc,
  cue: Cue,
  { subjectPosition: place, attributionStart: from }: Cue,
  bound: number,
): boolean {
  const { tokens } = doc;
  const joined =
    place === 'BEFORE' &&
    from === bound + 1 &&
    tokens[bound]?.lower === 'and' &&
    tokens[bound - 1]?.pos === tokens[from]?.pos;
  return (
    joined &&
    !tokens.slice(cue.attributionEnd, bound).some((token) => isVerbal(token) || token.quote >= 0)
  );
}

/** "Ann Poe, who advised him on it, said …": the words of "advised" end where "said" begins. */
function endOfEnclosed(doc: Doc, cue: Cue, next: Cue): number | null {
  const encloses = next.subjectPosition === 'BEFORE' || next.subjectPosition === 'APPOSITION';
  const within = cue.subjectPosition === 'RELATIVE' || cue.form === 'ING';
  if (!within || !encloses || next.attributionStart >= cue.attributionStart) return null;
  let start = next.head;
  while (start > cue.head && isPos(posAt(doc, start - 1), 'AUX', 'ADV', 'PART')) start--;
  return doc.tokens[start - 1]?.text === ',' ? start - 1 : start;
}

/** "When asked whether …, he said", "Claiming that …, he said": the main clause ends the words. */
export function startOfMainClause(doc: Doc, cue: Cue, next: Cue): number | null {
  const { tokens } = doc;
  const { start } = doc.sentences[cue.sentence] as Sentence;
  // "that if he were there, he would warn them": what would be said is part of the words.
  if (next.kind !== 'REPORTING' || next.subjectPosition !== 'BEFORE' || next.modal) return null;
  const mark = tokens[next.attributionStart - 1];
  const closed = mark?.text === '"' && tokens[next.attributionStart - 2]?.text === ',';
  if (mark?.text !== ',' && !closed) return null;
  const fronted = cue.head <= start + 1 && cue.subjectPosition !== 'AFTER' && !closed;
  const opener = tokens[start];
  const subordinate =
    (SUBORDINATING_CONJUNCTIONS.has(opener?.lower ?? '') && cue.attributionStart <= start + 2) ||
    opener?.lower === 'asked';
  return fronted || subordinate ? next.attributionStart - (closed ? 0 : 1) : null;
}

/** Two cues of a sentence: the next one may end the content of the first. */
interface NextCue {
  cue: Cue;
  next: Cue;
  sentence: Sentence;
}

/** Where the next attribution begins, if it ends the words of `cue`. */
function startOfNext(doc: Doc, cue: Cue, next: Cue): number | null {
  const sentence = doc.sentences[next.sentence] as Sentence;
  return firstFound(doc, NEXT_ATTRIBUTIONS, { cue, next, sentence })?.found.start ?? null;
}

/**
 * How the next attribution relates to the words before it, and where it begins; null if it ends
 * nothing.
 */
export const NEXT_ATTRIBUTIONS: readonly Rule<NextCue, { start: number | null }>[] = [
  {
    name: 'next-governs-nothing',
    example: 'Ann Poe said her claim that the mill was empty stands.',
    gives: (_, { next }) =>
      next.kind === 'CONTEXTUAL' || next.kind === 'NOUN' ? { start: null } : null,
  },
  {
    name: 'next-according-to',
    example: 'Ann Poe said that the mill would stay, according to the Gazette.',
    gives: (_, { next }) => (next.kind === 'ACCORDING' ? { start: next.attributionStart } : null),
  },
  {
    name: 'next-shares-subject',
    example: 'Ann Poe said that the mill would stay, adding that it was old.',
    gives: (doc, { next, sentence }) =>
      next.subjectPosition === 'SHARED'
        ? { start: joinsMatrix(doc, next, sentence) ? next.attributionStart : null }
        : null,
  },
  {
    name: 'next-has-no-clause',
    example: 'Ann Poe said that Tom Reed, who said that the mill was old, left.',
    gives: (_, { next, sentence }) =>
      (next.subjectPosition === 'BEFORE' || next.subjectPosition === 'APPOSITION') &&
      next.attributionStart > sentence.start
        ? null
        : { start: null },
  },
  {
    name: 'next-joined-on',
    example: 'Ann Poe said that the mill would stay, but Tom Reed denied it.',
    gives: (doc, { next }) => startOfJoined(doc, next),
  },
  {
    name: 'next-behind-semicolon',
    example: 'Ann Poe said that the mill would stay; Tom Reed said that it was old.',
    gives: ({ tokens }, { next: { attributionStart: from } }) =>
      tokens[from - 1]?.text === ';' && (tokens[from - 1] as Token).quote < 0
        ? { start: from }
        : null,
  },
  {
    name: 'next-closes-sentence',
    example: 'Asked about it, Ann Poe wrote that the mill would stay, Tom Reed said.',
    gives: (doc, { cue, next, sentence }) =>
      closesWords(doc, next, sentence)
        ? { start: startOfAnnounced(doc, cue, next.attributionStart) }
        : null,
  },
];

/**
 * "…, but she denied": the position of the joiner or the comma before it; null if there is no
 * joiner.
 */
function startOfJoined(
  { tokens }: Doc,
  { kind, attributionStart: from }: Cue,
): { start: number | null } | null {
  const [second, before] = tokens.slice(Math.max(0, from - 2), from);
  if (!before || before.quote >= 0) return null;
  if (!ATTRIBUTION_JOINERS.has(before.lower)) return null;
  if (kind === 'REPORTING' && before.lower === 'and')
    return { start: /^[,—]$/.test(second?.text ?? '') ? from - 2 : from - 1 };
  return { start: second?.text === ',' && second.quote < 0 ? from - 2 : null };
}

/** "…, he said.", "…, three aides told the Chronicle.": the attribution of the words before it. */
function closesWords(doc: Doc, next: Cue, sentence: Sentence): boolean {
  const before = textAt(doc, next.attributionStart - 1);
  if (next.kind !== 'REPORTING' || (before !== ',' && before !== '"')) return false;
  return (
    endsSentence(doc, next, sentence) || (before === ',' && closesTelling(doc, next, sentence))
  );
}

/** 'said she was busy with it: | "I have to go," she wrote': the mark before what the next cue reports, or `from`. */
function startOfAnnounced(doc: Doc, cue: Cue, from: number): number {
  const { tokens } = doc;
  const last = tokens[from - 1] as Token;
  if (last.quote < 0) return from;
  let start = from - 1;
  while (tokens[start - 1]?.quote === last.quote) start--;
  const mark = tokens[start - 1];
  const between = mark && mark.quote < 0 && start - 1 > cue.attributionEnd;
  return between && /^(?::|—|--?)$/.test(mark.text) ? start - 1 : from;
}

/** A coordinated or participial cue that surely reports again; the classifier weighs the others. */
function joinsMatrix(doc: Doc, next: Cue, sentence: Sentence): boolean {
  if (next.kind === 'REPORTING') return true;
  const before = doc.tokens[next.attributionStart];
  if (next.form === 'ING' && before?.text !== ',' && before?.lower !== 'and') return false;
  return doc.tokens
    .slice(next.end, Math.min(sentence.end, next.end + 12))
    .some((token) => token.quote >= 0);
}

/** "…, he said." and "…, he said, …" without a content of its own after it. */
function endsSentence(doc: Doc, cue: Cue, sentence: Sentence): boolean {
  const { tokens } = doc;
  const after = tokens[cue.attributionEnd];
  return cue.attributionEnd >= sentence.end || !after || /^(?:[.!?]|—|--?)$/.test(after.text);
}

/** "…, three aides told the Portsea Chronicle." */
function closesTelling(doc: Doc, cue: Cue, sentence: Sentence): boolean {
  if (cue.base !== 'tell') return false;
  let after = cue.attributionEnd;
  while (after < sentence.end && isPos(posAt(doc, after), 'DET', 'PROPN')) after++;
  return (
    after > cue.attributionEnd && endsSentence(doc, { ...cue, attributionEnd: after }, sentence)
  );
}
