import type { LineEnd } from './line-ends.ts';
import type { Line } from './lines.ts';

/** "- bread", "• bread", "3. bread", "b) bread", "(iv) bread": an item of a list. */
const ITEM = /^(?:[-*+•‣◦▪●–—·»→]\s|\(?(?:\d{1,3}|[a-z]|[ivx]{1,4})[.)]\s|#{1,6}\s)/;
/**
 * Items that could also be the start of a line of prose: "– who won –", "in\n1998. He …", "« Non
 * »".
 */
const DOUBTFUL_ITEM = /^(?:[-*+–—·»]\s|\d{1,3}\.\s)/;
/** "Ann Lee: …", "SEN. ROE (D-Ohio): …", "[00:03] …", "Q. …": a turn, a header of mail, a line of a form. */
const LABEL =
  /^(?:\[?\(?\d{1,2}:\d{2}|(?:[\p{Lu}\d][\p{L}\d.'’&-]*[ \t]){0,4}[\p{Lu}\d][\p{L}\d.'’&-]*[ \t]?(?:\([^()\n]{1,40}\))?[ \t]?:(?!\S)|[QA][.:]\s)/u;
/** A row of a table: cells parted by bars, tabs or wide gaps. */
const ROW = /\t|^\||\|\s*$|\S {3,}\S/;
/** "-----", "* * *", "====", "```": a line without words. */
const NO_WORDS = /^[^\p{L}\p{N}]+$/u;
/** A tag that ends or begins a paragraph; its like may be in the middle of a line. */
const BLOCK_TAG =
  /<\/?(?:p|div|h[1-6]|li|[ou]l|br|blockquote|table|t[rdh]|section|article|figure|hr)\b[^<>]*>/i;
const CODE_END = /[{}]$|[)\]}'"=]\s*;$|\)\s*=>$|\\$/;

/** Whether the line is an item of a list, as far as its first characters tell. */
export function isItem(text: string, { start, end }: Line): boolean {
  return ITEM.test(text.slice(start, end));
}

/**
 * Whether the line after, or the one before, is a line by itself whatever the width.
 *
 * @param inList whether a line above in the same block is an item of a list
 */
export function standsAlone(text: string, end: LineEnd, inList: boolean): boolean {
  const before = text.slice(end.before.start, end.before.end);
  const after = text.slice(end.after.start, end.after.end);
  if (beginsItem(after, end, inList) || ROW.test(before) || ROW.test(after)) return true;
  if (NO_WORDS.test(before) || NO_WORDS.test(after) || CODE_END.test(before)) return true;
  if (LABEL.test(after) && (end.isSentenceEnd || LABEL.test(before))) return true;
  if (/^#{1,6}\s/.test(before)) return true;
  const [last, first] = [/<[^<>]*>$/.exec(before)?.[0], /^<[^<>]*>/.exec(after)?.[0]];
  return BLOCK_TAG.test(last ?? '') || BLOCK_TAG.test(first ?? '');
}

function beginsItem(after: string, end: LineEnd, inList: boolean): boolean {
  if (!ITEM.test(after)) return false;
  return inList || end.isSentenceEnd || !DOUBTFUL_ITEM.test(after);
}
