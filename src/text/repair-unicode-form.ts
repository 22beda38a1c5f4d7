import { type Rewritten, rewrite } from './rewrite.ts';
import type { TextRepairKind } from './text-repair-kind.ts';

/** Below U+0300 everything is in form NFC already, and no surrogate stands there. */
const MAY_NEED_COMPOSING = /[\u0300-\u1fff\u2126-\u2adc\ud800-\uffff]/;

/** Combining marks, and the Hangul vowels and finals, join the character before them; they never begin a group. */
const JOINER = '[\\p{M}\\u1160-\\u11ff]';

/**
 * A character with the marks that join it, or one that composition replaces on its own, or half a surrogate pair.
 * More marks than UAX #15's Stream-Safe Text Format allows (30) are no word of any language; sorting them
 * would cost more than linear time, so such a heap stays as it is.
 */
const GROUP = new RegExp(
  `(?<!${JOINER})(?:\\P{M}|^)${JOINER}{1,30}(?!${JOINER})|` +
    '[\\u0374\\u037e\\u0387\\u1f71-\\u1fff\\u2126-\\u232a\\u2adc\\uf900-\\ufb4e\\u{1d15e}-\\u{1d1c0}\\u{2f800}-\\u{2fa1d}]|' +
    '\\p{Cs}',
  'gu',
);

/** Brings the text into Unicode form NFC, group by group so that the map stays fine, and replaces lone surrogates. */
export function repairUnicodeForm(text: string): Rewritten<TextRepairKind> | null {
  if (!MAY_NEED_COMPOSING.test(text)) return null;
  return rewrite(text, GROUP, (match) => {
    const lone = match.length === 1 && match >= '\ud800' && match <= '\udfff';
    return { text: lone ? '\ufffd' : match.normalize('NFC'), label: 'UNICODE_FORM' };
  });
}
