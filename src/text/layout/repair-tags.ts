import { type Rewritten, replaceSpans, type SpanReplacement } from '../rewrite.ts';
import type { TextRepairKind } from '../text-repair-kind.ts';
import { findTags, type Tag } from './html-tags.ts';

/** Removes HTML tags: one that separates paragraphs becomes a line break, others become nothing. */
export function repairTags(text: string): Rewritten<TextRepairKind> | null {
  const tags = findTags(text);
  const lastBlock = tags.findLastIndex((tag) => tag.isBlock);
  const replacements: SpanReplacement<TextRepairKind>[] = [];
  let [isLineStart, inParagraph] = [true, false];
  for (const [index, tag] of tags.entries()) {
    const last = tags[index - 1];
    const between = text.slice(last?.end ?? 0, tag.start);
    if (inParagraph && index <= lastBlock)
      replacements.push(...joinSourceLines(between, last, tag));
    isLineStart = endsLine(between) ?? isLineStart;
    const parts = tag.isBlock && !isLineStart && !isLineEnd(text, tag.end);
    replacements.push({ start: tag.start, end: tag.end, text: parts ? '\n' : '', label: 'MARKUP' });
    if (parts) isLineStart = true;
    if (tag.isBlock && !tag.isBreak) inParagraph = !tag.closes && tag.name !== 'pre';
  }
  return replaceSpans(text, replacements);
}

/** Whether a line starts after it; null if it is blank, and leaves that as it was. */
function endsLine(between: string): boolean | null {
  if (between.trim()) return /\n[ \t]*$/.test(between);
  return between.includes('\n') ? true : null;
}

function isLineEnd(text: string, index: number): boolean {
  return /^[ \t]*(?:\n|$)/.test(text.slice(index, index + 80));
}

/** A line break within an element is a space; two of them end a paragraph, as in text that has too few tags. */
function joinSourceLines(
  between: string,
  last: Tag | undefined,
  next: Tag,
): SpanReplacement<TextRepairKind>[] {
  const offset = last?.end ?? 0;
  return [...between.matchAll(/\n\s*/g)].flatMap(({ 0: found, index }) => {
    const isFirst = last?.isBlock && between.slice(0, index).trim() === '';
    const isLast = next.isBlock && index + found.length === between.length;
    if (isFirst || isLast || found.lastIndexOf('\n') > 0) return [];
    const start = offset + index;
    return [{ start, end: start + found.length, text: ' ', label: 'LINE_WRAP' as const }];
  });
}
