import type { Doc, TokenRange } from '../doc/doc.ts';
import { isWord } from '../doc/token-at.ts';

/**
 * Where the core of a phrase ends: before the first word that opens a mere complement, never before
 * its own first word. With "of", "the affidavit of her sister" ends after "affidavit".
 */
export function endOfCore(
  doc: Doc,
  { start, end }: TokenRange,
  openers: ReadonlySet<string>,
): number {
  for (let at = start + 1; at < end; at++) if (isWord(doc, at, openers)) return at;
  return end;
}
