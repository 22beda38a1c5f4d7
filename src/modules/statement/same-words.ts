import { findCommonSubsequence } from '../../text/longest-common-subsequence.ts';
import { similarityOfWords } from '../../text/similarity.ts';
import { splitWords, type Word } from '../../text/words.ts';

/** From this many words on, two quotations that hardly differ are one, printed by two hands. */
export const NEAR_MATCH_WORDS = 8;
const NEARLY_SAME = 0.9;
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
export function areNearlySame(one: string, other: string): boolean {
  const [left, right] = [splitWords(one), splitWords(other)];
  if (Math.min(left.length, right.length) < NEAR_MATCH_WORDS) return false;
  if (skipsHonestly(one, right) || skipsHonestly(other, left)) return true;
  if (!mayBeAlike(left, right) || similarityOfWords(left, right) < NEARLY_SAME) return false;
  return !differTellingly({ text: one, words: left }, { text: other, words: right });
}

/** Whether the parts of words with an ellipsis stand in others one after the other. */
function skipsHonestly(text: string, whole: readonly Word[]): boolean {
  const parts = text.split(ELLIPSIS).map((part) => splitWords(part).map(textOf));
  const spoken = parts.filter((part) => part.length > 0);
  if (spoken.length < 2 || spoken.some((part) => part.length < PART_WORDS)) return false;
  const words = whole.map(textOf);
  let from = 0;
  for (const part of spoken) {
    const at = words.findIndex(
      (_, start) => start >= from && part.every((word, index) => words[start + index] === word),
    );
    if (at < 0) return false;
    from = at + part.length;
  }
  return true;
}

/** What their lengths allow at the most, so that most pairs are told apart without an alignment. */
function mayBeAlike({ length: one }: readonly Word[], { length: other }: readonly Word[]): boolean {
  return (2 * Math.min(one, other)) / (one + other) >= NEARLY_SAME;
}

interface ReadQuote {
  text: string;
  words: readonly Word[];
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
