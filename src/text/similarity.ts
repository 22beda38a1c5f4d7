import { findCommonSubsequence } from './longest-common-subsequence.ts';
import type { Word } from './words.ts';

/**
 * How similar two texts are, 0 to 1, word by word and in order: twice the length of their longest
 * common subsequence of words, divided by the number of words of both (Dice's coefficient over the
 * alignment). 1 means the same words – ignoring punctuation, marks and case –, 0 no word in common,
 * or no words at all.
 */
export function similarityOfWords(first: readonly Word[], second: readonly Word[]): number {
  const common = findCommonSubsequence(first.map(textOf), second.map(textOf)).length;
  const total = first.length + second.length;
  return total === 0 ? 0 : (2 * common) / total;
}

function textOf(word: Word): string {
  return word.text;
}
