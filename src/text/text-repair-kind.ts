/**
 * What a repair fixed. Quotation marks, apostrophes and dashes are counted as such whatever had
 * damaged them; MOJIBAKE is any other character that had been misread or was left escaped. The last
 * five concern the text's form: its line breaks, and what a page, a mail or a markup language had
 * put around its words.
 */
export type TextRepairKind =
  | 'QUOTATION_MARK'
  | 'APOSTROPHE'
  | 'DASH'
  | 'MOJIBAKE'
  | 'WHITESPACE'
  | 'CONTROL_CHARACTER'
  | 'UNICODE_FORM'
  | 'LINE_WRAP'
  | 'HYPHENATION'
  | 'PAGE_HEAD'
  | 'QUOTED_MAIL'
  | 'MARKUP';

const KINDS = new Map<string, TextRepairKind>([
  ...mapEach('"“”„‟‘‚‛«»‹›', 'QUOTATION_MARK'),
  ...mapEach('‐‑‒–—―', 'DASH'),
  ...mapEach('\t\n\v\f\r \xa0\u2002\u2003\u2009', 'WHITESPACE'),
  ...mapEach('\xad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff', 'CONTROL_CHARACTER'),
]);

/** The kind of a repair that brought `character` back, which followed `before` and is followed by `after`. */
export function kindOfRestored(character: string, before: string, after: string): TextRepairKind {
  if (character !== "'" && character !== '’') return KINDS.get(character) ?? 'MOJIBAKE';
  // What is before may be the last byte of a letter that is still misread.
  const joins = /[\p{L}\p{N}\x80-\xbf]/u.test(before) && /^$|[\p{L}\p{N}\s]/u.test(after);
  return joins ? 'APOSTROPHE' : 'QUOTATION_MARK';
}

function mapEach(characters: string, kind: TextRepairKind): [string, TextRepairKind][] {
  return Array.from(characters, (character) => [character, kind]);
}
