/** Letters of the Latin script that no Unicode decomposition takes apart. */
const PLAIN_LETTERS: Record<string, string> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  ς: 'σ',
};

/**
 * A name as it is compared: without case, accents and punctuation, words parted by one space.
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
