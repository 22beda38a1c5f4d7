import type { AnchorStatus, StatementKind } from '../../generated/prisma/enums.ts';
import { wordsKey } from '../../text/words-key.ts';
import { type CutSpan, wordingOf } from './cut-spans.ts';

/**
 * Whether the words of a statement are in its document, computed from its text. The words of a
 * DIRECT statement are the speaker's, and must be printed: EXACT character by character apart from
 * quotation marks and ellipses, NORMALIZED word by word. A MIXED or INDIRECT one reports content in
 * its own words: its wording is cut from the document.
 *
 * @param isAmbiguous whether the words are in the text more than once and nothing tells the place
 */
export function anchorStatus(
  kind: StatementKind,
  text: string,
  spans: readonly CutSpan[],
  isAmbiguous: boolean,
): AnchorStatus {
  const wording = wordingOf(spans);
  const isExact = kind !== 'DIRECT' || bareWords(text) === bareWords(wording);
  if (!isExact && wordsKey(text) !== wordsKey(wording)) return 'ORPHANED';
  if (isAmbiguous) return 'AMBIGUOUS';
  return isExact ? 'EXACT' : 'NORMALIZED';
}

/**
 * Without quotation marks and ellipses, and the comma that the sentence around the words needs; where
 * another of the speaker's sentences follows, the comma is their stop.
 */
function bareWords(text: string): string {
  return text
    .replace(/["“”„‟«»]/gu, '')
    .replace(/\s*…\s*/gu, ' ')
    .replace(/,(?= \p{Lu})/gu, '.')
    .trim()
    .replace(/,$/u, '');
}
