import { type Rewritten, rewrite } from '../rewrite.ts';
import type { TextRepairKind } from '../text-repair-kind.ts';

/** Below U+0300 everything is in form NFC already, and no surrogate is there. */
const MAY_NEED_COMPOSING = /[\u0300-\u1fff\u2126-\u2adc\ud800-\uffff]/;

/** Combining marks, and the Hangul vowels and finals, join the character before them; they never begin a group. */
const JOINER = '[\\p{M}\\u1160-\\u11ff]';

/**
 * A character with the marks that join it, or one that composition replaces on its own, or half a surrogate pair.
 * More marks than UAX #15's Stream-Safe Text Format allows (30) are no word of any language; sorting them
 * would cost more than linear time, so such a heap stays as it is.
 */
const GROUP = new RegExp(
  `(?:(?!${JOINER})[^]|^)${JOINER}{1,30}(?!${JOINER})|` +
    '[\\u0374\\u037e\\u0387\\u0958-\\u095f\\u09dc-\\u09df\\u0a33-\\u0a5e\\u0b5c\\u0b5d\\u0f43-\\u0f69\\u1f71-\\u1fff\\u2126-\\u232a\\u2adc\\uf900-\\ufb4e\\u{1d15e}-\\u{1d1c0}\\u{2f800}-\\u{2fa1d}]|' +
    '\\p{Cs}',
  'gu',
);

/** Brings the text into Unicode form NFC, group by group so that the map stays fine, and replaces lone surrogates. */
export function repairUnicodeForm(text: string): Rewritten<TextRepairKind> | null {
  if (!MAY_NEED_COMPOSING.test(text)) return null;
  const composed = new Map<string, string>();
  return rewrite(text, GROUP, (match) => {
    const known = composed.get(match) ?? match.replace(/\p{Cs}/gu, '\ufffd').normalize('NFC');
    composed.set(match, known);
    return { text: known, label: 'UNICODE_FORM' };
  });
}
