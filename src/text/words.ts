import type { Span } from './span.ts';

/** A word as it is compared, and where it stands. */
export interface Word extends Span {
  /** Lower case, without apostrophes, an abbreviation's full stops, a number's thousands separators, and, where asked, accents. */
  text: string;
}

/** Characters inside a word that nobody sees. */
const INVISIBLE = '\\xad\\u200b-\\u200d\\u2060\\ufeff';
const APOSTROPHE = "'‘’‛ʼ′＇`´";

/**
 * Numbers with their separators; abbreviations such as "U.S."; one character of a script that sets no spaces; letters,
 * digits and marks, joined by apostrophes; a sign of currency or percentage, since it changes what a number says.
 */
const WORD = new RegExp(
  [
    '\\p{Nd}+(?:[.,:]\\p{Nd}+)*(?:[\\p{L}\\p{M}]+)?',
    '(?<!\\p{L})\\p{L}(?:\\.\\p{L}(?!\\p{L}))+',
    '[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}]',
    `(?:(?![\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}])[\\p{L}\\p{N}])[\\p{L}\\p{M}\\p{N}${INVISIBLE}]*(?:[${APOSTROPHE}](?=\\p{L})[\\p{L}\\p{M}\\p{N}${INVISIBLE}]+)*`,
    '[\\p{Sc}%‰]',
  ].join('|'),
  'gu',
);
const DROPPED = new RegExp(`[${INVISIBLE}${APOSTROPHE}]|\\.(?=\\p{L})|[,](?=\\p{Nd}{3})`, 'gu');

/**
 * Splits a text into the words by which texts are compared, in order: punctuation, case, hyphens and the shape of
 * apostrophes make no difference, so "seven-year-old" is three words and "Don’t" is "dont".
 */
export function splitWords(text: string, { keepDiacritics = true } = {}): Word[] {
  const words: Word[] = [];
  for (const { 0: match, index } of text.matchAll(WORD)) {
    words.push({ text: foldWord(match, keepDiacritics), start: index, end: index + match.length });
  }
  return words;
}

function foldWord(word: string, keepDiacritics: boolean): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  const bare = lower.replace(DROPPED, '').normalize('NFKC');
  return keepDiacritics ? bare : bare.normalize('NFD').replace(/\p{M}+/gu, '');
}
