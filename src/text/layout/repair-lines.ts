import { type Rewritten, replaceSpans } from '../rewrite.ts';
import type { TextRepairKind } from '../text-repair-kind.ts';
import { type Joint, joinLines } from './join-lines.ts';
import { readLineEnds } from './line-ends.ts';
import { type Line, readLines } from './lines.ts';
import { findPageHeads } from './page-heads.ts';
import { findQuotedLines } from './quoted-mail.ts';
import { replaceBetween } from './replace-between.ts';
import { findWrapWidth } from './wrap-width.ts';

/**
 * Restores the paragraphs of a text: removes the marks of quoted mail, and then, separately for
 * each depth of quotation, the page headers and footers, and joins the lines that were wrapped.
 */
export function repairLines(text: string): Rewritten<TextRepairKind> | null {
  if (!text.includes('\n')) return null;
  const quoted = findQuotedLines(text);
  const lines = readLines(text, (index) => quoted.has(index));
  const heads = new Set<Line>();
  const joints = new Map<Line, Joint>();
  for (const depth of new Set(lines.map((line) => line.depth))) {
    const own = lines.filter((line) => line.depth === depth);
    const width = findWrapWidth(readLineEnds(text, lines, { depth, heads }), text);
    if (width) for (const head of findPageHeads(text, own, width)) heads.add(head);
    const ends = readLineEnds(text, lines, { depth, heads });
    for (const [line, joint] of joinLines(text, ends, width)) joints.set(line, joint);
  }
  return replaceSpans(text, replaceBetween(text, lines, { heads, joints }));
}
