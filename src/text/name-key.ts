import { UNDECOMPOSED } from './undecomposed-letters.ts';

const PLAIN_LETTERS: Readonly<Record<string, string>> = { ...UNDECOMPOSED, ς: 'σ' };

/**
 * A name as it is compared: without case, accents and punctuation, words separated by one space.
 * "Łukasz O’Brien-Díaz" and "lukasz o'brien diaz" have one key.
 *
 * Marks that only accent or point a letter go (Latin, Greek, Cyrillic, Hebrew, Arabic); marks that
 * are letters in all but name (the vowel signs of Devanagari, the voicing of kana) stay.
 * A name without a letter or a digit is its own key, in lower case: no two such names fall together.
 */
export function nameKey(name: string): string {
  const lower = name.normalize('NFKD').toLowerCase();
  const key = lower
    .replace(/[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/gu, '')
    .replace(/[łøđðþßæœıς]/gu, (letter) => PLAIN_LETTERS[letter] ?? letter)
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, ' ')
    .trim()
    .normalize('NFC');
  return key === '' ? name.normalize('NFKC').toLowerCase().trim() : key;
}
