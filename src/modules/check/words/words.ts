import { nameKey } from '../../../text/name-key.ts';
import { amountKey, isAmount, PRINTED_AMOUNT } from './amounts.ts';
import { expandContraction } from './contractions.ts';
import { foldNumbers } from './numbers.ts';
import type { Word } from './word.ts';

const APOSTROPHE = "['’‘ʼ＇`´]";
const INVISIBLE = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff';
const LETTER = `[\\p{L}\\p{N}\\p{M}${INVISIBLE}]`;

const TOKEN = new RegExp(
  [
    '(?<ellipsis>[[(]\\s*(?:\\.\\s?){2,}\\.?\\s*[\\])]|[[(]\\s*…\\s*[\\])]|…|(?:\\.\\s?){2,}\\.)',
    '(?<single>[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}])',
    '(?<initials>(?<!\\p{L})(?:\\p{L}\\.){2,}(?:\\p{L}(?!\\p{L}))?)',
    `(?<number>${PRINTED_AMOUNT})`,
    `(?<word>(?:\\[(?=${LETTER}+\\]${LETTER}))?${LETTER}+(?:(?:${APOSTROPHE}|[[\\]])+${LETTER}+)*(?:\\](?<=${LETTER}\\[${LETTER}+\\]))?)`,
    '(?<open>\\[)',
    '(?<close>\\])',
  ].join('|'),
  'gu',
);

const ASCII_WORD = /^[A-Za-z0-9]+$/;
const DROPPED = new RegExp(`[${INVISIBLE}[\\]]|${APOSTROPHE}`, 'gu');

/**
 * The words of a quotation as compared: marks, case, accents, apostrophes and the spelling of
 * numbers make no difference. Scripts without spaces are read character by character.
 */
export function readWords(text: string): Word[] {
  const words: Word[] = [];
  let [depth, previousEnd, gapBefore] = [0, 0, false];
  for (const match of text.matchAll(TOKEN)) {
    const { ellipsis, open, close } = match.groups ?? {};
    if (ellipsis) gapBefore = true;
    else if (open) depth += 1;
    else if (close) depth = Math.max(0, depth - 1);
    else {
      const between = text.slice(previousEnd, match.index);
      const word = readWord(match, between, words.length === 0);
      const inner = bracketChange(match[0]);
      const marks = { gapBefore, bracketed: depth > 0 || inner !== null };
      words.push(...expandContraction({ ...word, ...marks }));
      depth = Math.max(0, depth + (inner ?? 0));
      gapBefore = false;
      previousEnd = word.end;
    }
  }
  return foldNumbers(words);
}

function readWord(match: RegExpExecArray, between: string, first: boolean): Word {
  const start = match.index;
  const clauseBefore = first || /[.!?;:—–\n]|\s-\s|--/u.test(between);
  return {
    key: wordKey(match[0], match.groups?.initials !== undefined),
    start,
    end: start + match[0].length,
    bracketed: false,
    gapBefore: false,
    commaBefore: between.includes(','),
    clauseBefore,
    hyphenBefore: /^[-‐‑]$/u.test(between),
    name:
      !clauseBefore && /^\p{Lu}/u.test(match[0]) && match[0] !== 'I' && !/^I['’]/.test(match[0]),
  };
}

function wordKey(printed: string, initials: boolean): string {
  if (isAmount(printed)) return amountKey(printed);
  if (ASCII_WORD.test(printed)) return printed.toLowerCase();
  if (initials) return nameKey(printed.replace(/\./g, ''));
  return nameKey(printed.replace(DROPPED, ''));
}

/** How brackets within a word, as in "[T]he" or "talk[ed]", change the depth; null without any. */
function bracketChange(printed: string): number | null {
  if (!/[[\]]/.test(printed)) return null;
  return printed.split('[').length - printed.split(']').length;
}
