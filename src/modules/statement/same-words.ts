import { findCommonSubsequence } from '../../text/longest-common-subsequence.ts';
import { similarityOfWords } from '../../text/similarity.ts';
import { splitWords, type Word } from '../../text/words.ts';

/** From this many words on, two quotations that hardly differ are one, printed by two hands. */
export const NEAR_MATCH_WORDS = 8;
const NEARLY_SAME = 0.9;
/** Below this share of the other's length no text has nine tenths of its words, but by odd chance. */
const LIKE_LENGTH = 0.7;
/** The fewest words of each part of a quotation with an ellipsis: single words stand anywhere. */
const PART_WORDS = 2;

const ELLIPSIS = /\[…\]|\(…\)|\[\.{3}\]|…|\.{3}/u;
const NEGATIONS = new Set(
  'no not never none nobody nothing nowhere neither nor cannot without hardly cant dont wont doesnt didnt isnt arent wasnt werent hasnt havent hadnt shouldnt wouldnt couldnt mustnt aint'.split(
    ' ',
  ),
);
const NUMBERS = new Set(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions billion billions trillion dozen half third quarter percent double twice'.split(
    ' ',
  ),
);

/**
 * Whether two long quotations are the same words but for what an editor changes: nearly all words in
 * their order, or one the other with an honest ellipsis. A changed number, a "not" more or less, or
 * another name makes them two, however like the rest is: to take them for one would put words into
 * somebody's mouth.
 */
export function areNearlySame(one: ReadQuote, other: ReadQuote): boolean {
  const [left, right] = [one.words, other.words];
  if (Math.min(left.length, right.length) < NEAR_MATCH_WORDS) return false;
  if (skipsHonestly(one, other) || skipsHonestly(other, one)) return true;
  if (!mayBeAlike(one, other) || similarityOfWords(left, right) < NEARLY_SAME) return false;
  return !differTellingly(one, other);
}

/** The same by the lengths of the texts alone, before a word is read. */
export function mayBeNear(one: string, other: string): boolean {
  if (ELLIPSIS.test(one) || ELLIPSIS.test(other)) return true;
  return Math.min(one.length, other.length) >= LIKE_LENGTH * Math.max(one.length, other.length);
}

/** A quotation with its words, read once for any number of comparisons. */
export interface ReadQuote {
  text: string;
  words: readonly Word[];
  /** The words of its parts, where an ellipsis parts them. */
  parts: readonly (readonly string[])[];
  counts: ReadonlyMap<string, number>;
}

/** Reads a quotation for {@link areNearlySame}. */
export function readQuote(text: string): ReadQuote {
  const words = splitWords(text);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  const parts = ELLIPSIS.test(text)
    ? text.split(ELLIPSIS).map((part) => splitWords(part).map(textOf))
    : [];
  return { text, words, parts: parts.filter((part) => part.length > 0), counts };
}

/** Whether the parts of words with an ellipsis stand in others one after the other. */
function skipsHonestly({ parts }: ReadQuote, whole: ReadQuote): boolean {
  if (parts.length < 2 || parts.some((part) => part.length < PART_WORDS)) return false;
  const words = whole.words.map(textOf);
  let from = 0;
  for (const part of parts) {
    const at = words.findIndex(
      (_, start) => start >= from && part.every((word, index) => words[start + index] === word),
    );
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** What the words they share allow at the most, so that most pairs are told apart without an alignment. */
function mayBeAlike(one: ReadQuote, other: ReadQuote): boolean {
  const all = one.words.length + other.words.length;
  if (2 * Math.min(one.words.length, other.words.length) < NEARLY_SAME * all) return false;
  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
  return 2 * shared >= NEARLY_SAME * all;
}

function differTellingly(one: ReadQuote, other: ReadQuote): boolean {
  const matches = findCommonSubsequence(one.words.map(textOf), other.words.map(textOf));
  const [left, right] = [new Set(matches.map(([at]) => at)), new Set(matches.map(([, at]) => at))];
  return (
    one.words.some((word, index) => !left.has(index) && isTelling(one.text, word)) ||
    other.words.some((word, index) => !right.has(index) && isTelling(other.text, word))
  );
}

/** A number, a negation, or a name: a capital that no beginning of a sentence explains. */
function isTelling(text: string, { text: word, start }: Word): boolean {
  if (/\p{N}|[\p{Sc}%‰]/u.test(word) || NEGATIONS.has(word) || NUMBERS.has(word)) return true;
  const before = text.slice(0, start).trimEnd();
  const opens = before === '' || /[.!?:…"“”‘’]$/u.test(before);
  return (
    !opens && word !== 'i' && !/^i(m|ve|d|ll)$/.test(word) && /^\p{Lu}/u.test(text.slice(start))
  );
}

function textOf(word: Word): string {
  return word.text;
}
