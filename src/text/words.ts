import type { Span } from './span.ts';

/** A word as it is compared, and its position. */
export interface Word extends Span {
  /**
   * Lower case, without apostrophes, an abbreviation's full stops, a number's thousands separators,
   * and, if requested, accents.
   */
  text: string;
}

/** Invisible characters inside a word. */
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
  'guy',
);
const DROPPED = new RegExp(`[${INVISIBLE}${APOSTROPHE}]|\\.(?=\\p{L})|[,](?=\\p{Nd}{3})`, 'gu');

/**
 * Splits a text into the words by which texts are compared, in order: punctuation, case, hyphens and the shape of
 * apostrophes make no difference, so "seven-year-old" is three words and "Don’t" is "dont".
 *
 * Words of plain letters between plain marks, nearly all of an English text, are read character by
 * character; the pattern reads the others, and would read these the same at several times the cost.
 */
export function splitWords(text: string, { keepDiacritics = true } = {}): Word[] {
  const words: Word[] = [];
  let index = 0;
  while (index < text.length) {
    const end = endOfLetters(text, index);
    if (end > index && isPlainlyEnded(text, index, end)) {
      words.push({ text: text.slice(index, end).toLowerCase(), start: index, end });
      index = end;
    } else if (end === index && isMark(text.charCodeAt(index))) {
      index += 1;
    } else {
      WORD.lastIndex = index;
      const match = WORD.exec(text)?.[0];
      if (match) {
        const word = foldWord(match, keepDiacritics);
        words.push({ text: word, start: index, end: index + match.length });
      }
      index += match?.length ?? String.fromCodePoint(text.codePointAt(index) ?? 0).length;
    }
  }
  return words;
}

function endOfLetters(text: string, start: number): number {
  let end = start;
  for (;;) {
    const code = text.charCodeAt(end) | 0x20;
    if (!(code >= 0x61 && code <= 0x7a)) return end;
    end += 1;
  }
}

/** Whether a run of letters is a word by itself: not "don’t", "A4" or "naïve", nor a letter of "U.S.". */
function isPlainlyEnded(text: string, start: number, end: number): boolean {
  const next = text.charCodeAt(end);
  return end === text.length || (isMark(next) && (next !== FULL_STOP || end - start > 1));
}

const FULL_STOP = 0x2e;
/** Signs that are not part of a word and neither join nor make one. */
const MARKS = new Set([...' \n\t.,;:!?"()[]{}-/“”„«»–—…\xa0'].map((mark) => mark.charCodeAt(0)));

function isMark(code: number): boolean {
  return MARKS.has(code);
}

function foldWord(word: string, keepDiacritics: boolean): string {
  const lower = word.toLowerCase();
  if (/^[a-z0-9]*$/.test(lower)) return lower;
  const bare = lower.replace(DROPPED, '').normalize('NFKC');
  return keepDiacritics ? bare : bare.normalize('NFD').replace(/\p{M}+/gu, '');
}
