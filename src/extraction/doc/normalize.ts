import { blankArrows } from './arrows.ts';
import { FILLER } from './quotes/filler.ts';
import { closesTwoSingles } from './quotes/nested-singles.ts';

const DOUBLE_MARKS = /[“”„‟«»″＂]/g;
const SINGLE_MARKS = /[‘’‛‚`´′]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000\t\v\f]/g;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
/** ‘’Tis true,’ she said: a mark and an apostrophe. */
const OPENS_BEFORE_ELISION =
  /(?<![^\s(])(?:'(?='[^'\n]{0,400}(?:'(?!')|$))'|‘’)(?=(?:tis|twas|twere|em|til|cause|cos|\d0s)(?!\p{L}))/gimu;
const LINE_ENDS = /[\u0085\u2028\u2029\r]/g;

/**
 * Folds every mark, space and invisible character to a plain one of the same length, so that the
 * stages see one spelling and every offset stays that of the text. ``…'' becomes "⁠…"⁠ (the second
 * half is a word joiner). Of three closing ones the first closes the inner quotation.
 */
export function normalizeMarks(text: string): string {
  return blankArrows(text)
    .replace(/'''(?<=\S''')(?![\p{L}\p{N}])/gu, `'"${FILLER}`)
    .replace(OPENS_BEFORE_ELISION, `'${FILLER}`)
    .replace(/''|``|´´|’’|‘‘|‘’(?=\S)/g, (_, at: number, whole: string) =>
      closesTwoSingles(whole, at) ? "''" : `"${FILLER}`,
    )
    .replace(DOUBLE_MARKS, '"')
    .replace(SINGLE_MARKS, "'")
    .replace(SPACES, ' ')
    .replace(INVISIBLE, FILLER)
    .replace(LINE_ENDS, '\n')
    .replace(/[–―‒]/g, '—');
}
