/**
 * What a repair put right. Quotation marks, apostrophes and dashes are counted as such whatever had damaged them;
 * MOJIBAKE is any other character that had been misread or was left escaped.
 */
export type TextRepairKind =
  | 'QUOTATION_MARK'
  | 'APOSTROPHE'
  | 'DASH'
  | 'MOJIBAKE'
  | 'WHITESPACE'
  | 'CONTROL_CHARACTER'
  | 'UNICODE_FORM';

/** The kind of a repair that brought `character` back, which followed `before` and is followed by `after`. */
export function kindOfRestored(character: string, before: string, after: string): TextRepairKind {
  if (/^['’]$/.test(character)) {
    const joins = /[\p{L}\p{N}]/u.test(before) && /^$|[\p{L}\p{N}\s]/u.test(after);
    return joins ? 'APOSTROPHE' : 'QUOTATION_MARK';
  }
  if (/^["“”„‟‘‚‛«»‹›]$/.test(character)) return 'QUOTATION_MARK';
  if (/^[‐‑‒–—―]$/.test(character)) return 'DASH';
  if (/^[\s\u00a0]+$/.test(character)) return 'WHITESPACE';
  if (/^\p{C}$/u.test(character)) return 'CONTROL_CHARACTER';
  return 'MOJIBAKE';
}
