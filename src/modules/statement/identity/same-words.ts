import { findCommonSubsequence } from '../../../text/longest-common-subsequence.ts';
import { similarityOfWords } from '../../../text/similarity.ts';
import { splitWords, type Word } from '../../../text/words.ts';

/** From this many words on, two quotations that hardly differ are one, printed by two hands. */
export const NEAR_MATCH_WORDS = 8;
const NEARLY_SAME = 0.9;
/** Below this share of the other's length a text can hardly have nine tenths of its words. */
const LIKE_LENGTH = 0.7;
/**
 * The minimum number of words in each part of a quotation with an ellipsis: single words occur
 * anywhere.
 */
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
 * Whether two long quotations are the same words except for what an editor changes: nearly all
 * words in their order, or one is the other with an honest ellipsis. A changed number, an added or
 * missing "not", or another name makes them two, however similar the rest: joining them would put
 * words into someone's mouth.
 */
export function areNearlySame(one: ReadQuote, other: ReadQuote): boolean {
  const [left, right] = [one.words, other.words];
  if (Math.min(left.length, right.length) < NEAR_MATCH_WORDS) return false;
  if (skipsHonestly(one, other) || skipsHonestly(other, one)) return true;
  if (lacksDistinctive(one, other) || lacksDistinctive(other, one) || !mayBeAlike(one, other))
    return false;
  if (similarityOfWords(left, right) < NEARLY_SAME) return false;
  return !differDistinctively(one, other);
}

/** {@link areNearlySame} for one quotation and any number of others. */
export interface NearMatch {
  isNear(other: string, reader: QuoteReader): boolean;
  /** Words of which another quotation that is nearly the same has one among its own, but by odd chance. */
  distinctiveWords: readonly string[];
}

/** How many distinctive words are enough: certain for quotations of up to sixteen words. */
const MAX_DISTINCTIVE_WORDS = 3;

/**
 * Most quotations are told apart by their length or their longest words, before they are read: of n
 * words one that is nearly the same lacks 2/11 at most, since d that it lacks leave a likeness
 * of at most 2 (n - d) / (n + n - d). So of two that are nearly the same, the longest word that both
 * have is among the longest of either.
 */
export function createNearMatch(text: string): NearMatch {
  const one = readQuote(text);
  if (one.words.length < NEAR_MATCH_WORDS) return { isNear: () => false, distinctiveWords: [] };
  const longestFirst = plainWords(one.words);
  const mayLack = Math.floor((2 * one.words.length) / 11);
  const mayBeNear = (other: string) =>
    one.parts.length > 0 ||
    ELLIPSIS.test(other) ||
    (areOfLikeLength(text, other) && mayHold(other, longestFirst, mayLack));
  return {
    isNear: (other, { read, wasRead }) =>
      (wasRead(other) || mayBeNear(other)) && areNearlySame(one, read(other)),
    distinctiveWords: longestFirst.slice(0, Math.min(mayLack + 1, MAX_DISTINCTIVE_WORDS)),
  };
}

/** The words that are printed in plain letters, once each, the longest first. */
function plainWords(words: readonly Word[]): string[] {
  const plain = words.filter(
    ({ text, start, end }) => /^[a-z]+$/.test(text) && end - start === text.length,
  );
  return [...new Set(plain.map(textOf))].toSorted(
    (left, right) => right.length - left.length || (left < right ? -1 : 1),
  );
}

function areOfLikeLength(one: string, other: string): boolean {
  return Math.min(one.length, other.length) >= LIKE_LENGTH * Math.max(one.length, other.length);
}

/** Signs that may be within a word and are not compared. */
const WITHIN_WORDS = /[\xad\u200b-\u200d\u2060\ufeff'‘’‛ʼ′＇`´.]/gu;
/** Signs that may be compared as plain letters: which words hold them shows only when they are read. */
const FOLDED_SIGNS = /[^\0-\xa9\xab-\xb9\xbb-\xff\u2010-\u203a€]/u;

/** Whether a text may lack so few of the words; their letters may be part of longer ones. */
function mayHold(text: string, words: readonly string[], mayLack: number): boolean {
  const bare = text.toLowerCase().replace(WITHIN_WORDS, '');
  let lacking = 0;
  for (const word of words) {
    if (!bare.includes(word)) lacking += 1;
    if (lacking > mayLack) return FOLDED_SIGNS.test(bare);
  }
  return true;
}

/** A quotation with its words, read once for any number of comparisons. */
export interface ReadQuote {
  text: string;
  words: readonly Word[];
  /** The words of its parts, where an ellipsis parts them. */
  parts: readonly (readonly string[])[];
  counts: ReadonlyMap<string, number>;
  /** Its words that change the meaning if they are missing. */
  distinctive: readonly string[];
}

/** Reads each quotation once, and keeps all of them. */
export interface QuoteReader {
  read(text: string): ReadQuote;
  wasRead(text: string): boolean;
}

export function createQuoteReader(): QuoteReader {
  const kept = new Map<string, ReadQuote>();
  return {
    read(text) {
      const quote = kept.get(text) ?? readQuote(text);
      kept.set(text, quote);
      return quote;
    },
    wasRead: (text) => kept.has(text),
  };
}

/** Reads a quotation for {@link areNearlySame}. */
export function readQuote(text: string): ReadQuote {
  const words = splitWords(text);
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word.text, (counts.get(word.text) ?? 0) + 1);
  const parts = ELLIPSIS.test(text)
    ? text.split(ELLIPSIS).map((part) => splitWords(part).map(textOf))
    : [];
  const distinctive = new Set(words.filter((word) => isDistinctive(text, word)).map(textOf));
  return {
    ...{ text, words, counts, distinctive: [...distinctive] },
    parts: parts.filter((part) => part.length > 0),
  };
}

/** Whether the parts of words with an ellipsis are in others one after the other. */
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

/** What the words they share allow at most, so that most pairs are told apart without an alignment. */
function mayBeAlike(one: ReadQuote, other: ReadQuote): boolean {
  const all = one.words.length + other.words.length;
  if (2 * Math.min(one.words.length, other.words.length) < NEARLY_SAME * all) return false;
  let shared = 0;
  for (const [word, count] of one.counts) shared += Math.min(count, other.counts.get(word) ?? 0);
  return 2 * shared >= NEARLY_SAME * all;
}

/** Most of what differs in them is told apart by this, without an alignment. */
function lacksDistinctive({ distinctive }: ReadQuote, { counts }: ReadQuote): boolean {
  return distinctive.some((word) => !counts.has(word));
}

function differDistinctively(one: ReadQuote, other: ReadQuote): boolean {
  const matches = findCommonSubsequence(one.words.map(textOf), other.words.map(textOf));
  const [left, right] = [new Set(matches.map(([at]) => at)), new Set(matches.map(([, at]) => at))];
  return (
    one.words.some((word, index) => !left.has(index) && isDistinctive(one.text, word)) ||
    other.words.some((word, index) => !right.has(index) && isDistinctive(other.text, word))
  );
}

/** A number, a negation, or a name: a capital that no beginning of a sentence explains. */
function isDistinctive(text: string, { text: word, start }: Word): boolean {
  if (/\p{N}|[\p{Sc}%‰]/u.test(word) || NEGATIONS.has(word) || NUMBERS.has(word)) return true;
  if (!/^\p{Lu}/u.test(text.slice(start, start + 2))) return false;
  return !opensSentence(text, start) && word !== 'i' && !/^i(m|ve|d|ll)$/.test(word);
}

function opensSentence(text: string, start: number): boolean {
  let before = start - 1;
  while (before >= 0 && /\s/.test(text.charAt(before))) before -= 1;
  return before < 0 || /[.!?:…"“”‘’]/.test(text.charAt(before));
}

function textOf(word: Word): string {
  return word.text;
}
