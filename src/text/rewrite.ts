import type { Edit } from './index-map.ts';
import type { Span } from './span.ts';

/** A rewritten text, the edits that changed its length, and what was replaced. */
export interface Rewritten<Label> {
  text: string;
  edits: Edit[];
  /**
   * How many characters each label covers; replacements of equal length are counted here and need
   * no edit.
   */
  counts: Map<Label, number>;
}

/** The replacement of a match; `count` if the match has more than one damaged character. */
export interface Replacement<Label> {
  text: string;
  label: Label;
  count?: number;
}

/**
 * Replaces the matches of a global pattern without capturing groups, or leaves one as it is where `replace` answers
 * null. Returns null when nothing changed, so that clean text costs one scan. Linear wherever the pattern is.
 */
export function rewrite<Label>(
  text: string,
  pattern: RegExp,
  replace: (match: string, index: number) => Replacement<Label> | null,
): Rewritten<Label> | null {
  const edits: Edit[] = [];
  const counts = new Map<Label, number>();
  const rewritten = text.replace(pattern, (match: string, index: number) => {
    const replacement = replace(match, index);
    if (!replacement || replacement.text === match) return match;
    const { text: put, label, count = 1 } = replacement;
    counts.set(label, (counts.get(label) ?? 0) + count);
    if (put.length !== match.length) {
      edits.push({ start: index, end: index + match.length, length: put.length });
    }
    return put;
  });
  return counts.size === 0 ? null : { text: rewritten, edits, counts };
}

/** A span of a text and its replacement. */
export interface SpanReplacement<Label> extends Span, Replacement<Label> {}

/** Replaces spans that ascend and do not overlap. Returns null if there is none. */
export function replaceSpans<Label>(
  text: string,
  replacements: readonly SpanReplacement<Label>[],
): Rewritten<Label> | null {
  if (replacements.length === 0) return null;
  const edits: Edit[] = [];
  const counts = new Map<Label, number>();
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text: put, label, count = 1 } of replacements) {
    parts.push(text.slice(done, start), put);
    done = end;
    counts.set(label, (counts.get(label) ?? 0) + count);
    if (put.length !== end - start) edits.push({ start, end, length: put.length });
  }
  parts.push(text.slice(done));
  return { text: parts.join(''), edits, counts };
}
