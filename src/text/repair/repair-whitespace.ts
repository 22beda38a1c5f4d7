import { type Replacement, type Rewritten, rewrite } from '../rewrite.ts';
import type { TextRepairKind } from '../text-repair-kind.ts';

const NEWLINES = new Set(['\r\n', '\r', '\v', '\f', '\u0085', '\u2028', '\u2029']);
/** No-break and typographic spaces. The ideographic and the Ogham space belong to clean text of their scripts. */
const SPACE = /\r\n|[\r\v\f\u0085\u2028\u2029]|[\u00a0\u2000-\u200a\u202f\u205f]/g;

const TO_SPACE: Replacement<TextRepairKind> = { text: ' ', label: 'WHITESPACE' };
const TO_NEWLINE: Replacement<TextRepairKind> = { text: '\n', label: 'WHITESPACE' };

/** Turns every kind of line end into "\n" and every no-break or fixed-width space into " ". */
export function repairWhitespace(text: string): Rewritten<TextRepairKind> | null {
  return rewrite(text, SPACE, (match) => (NEWLINES.has(match) ? TO_NEWLINE : TO_SPACE));
}
