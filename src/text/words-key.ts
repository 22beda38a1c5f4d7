import { nameKey } from './name-key.ts';
import { splitWords } from './words.ts';

/**
 * Words as they are compared: without quotation marks and other punctuation, case, accents and
 * honest ellipses; "don’t" and "dont" are one word. Two texts with one key are the same words.
 */
export function wordsKey(text: string): string {
  const words = splitWords(text, { keepDiacritics: false });
  return words.length > 0 ? words.map((word) => word.text).join(' ') : nameKey(text);
}
