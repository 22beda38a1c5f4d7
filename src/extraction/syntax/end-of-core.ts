import type { Doc, TokenRange } from '../doc/doc.ts';
import { isWord } from '../doc/token-at.ts';

/**
 * Where a phrase says no more who or what it is: before the first of the words that open what only
 * tells more of it, never before its own first. With "of", "the affidavit of her sister" ends after
 * "affidavit".
 */
export function endOfCore(
  doc: Doc,
  { start, end }: TokenRange,
  openers: ReadonlySet<string>,
): number {
  for (let at = start + 1; at < end; at++) if (isWord(doc, at, openers)) return at;
  return end;
}
