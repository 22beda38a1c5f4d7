import { nameKey } from './name-key.ts';

/** An ellipsis, in brackets or not. */
const ELLIPSIS = /[[(]\s*(?:\.\s?){2,}\.?\s*[\])]|[[(]\s*…\s*[\])]|…|(?:\.\s?){2,}\./gu;

/** An apostrophe within a word, curly, straight or spacing. */
const INNER_APOSTROPHE = /(?<=\p{L})['’ʼ＇](?=\p{L})/gu;

/**
 * Words as they are compared: without quotation marks and other punctuation, case, accents and
 * honest ellipses; "don’t" and "dont" are one word. Two texts with one key are the same words.
 */
export function wordsKey(text: string): string {
  return nameKey(text.replace(ELLIPSIS, ' ').replace(INNER_APOSTROPHE, ''));
}
