import type { Span } from '../span.ts';

/** A line without the marks of quoted mail, the spaces before it and those after it. Empty if nothing is left. */
export interface Line extends Span {
  /** Where the line itself begins: before the marks and the spaces. */
  from: number;
  /** Where the marks of quoted mail end; `from` if there are none. */
  inner: number;
  /** How many spaces are before the words; a tab counts as one. */
  indent: number;
  /** How many mails it was quoted through: 2 for "> > It is done." */
  depth: number;
}

const MAIL_MARKS = /[ \t]?(?:>[ \t]?)+/y;
const SPACES = /[ \t]*/y;

/** Splits a text into its lines; marks of quoted mail are read where `isQuoted` says so of the line's index. */
export function readLines(text: string, isQuoted: (index: number) => boolean): Line[] {
  const lines: Line[] = [];
  for (let from = 0; from <= text.length; ) {
    const stop = text.indexOf('\n', from);
    const next = stop < 0 ? text.length : stop;
    const marks = isQuoted(lines.length) ? (matchAt(MAIL_MARKS, text, from) ?? '') : '';
    const inner = Math.min(next, from + marks.length);
    const indent = Math.min(next - inner, matchAt(SPACES, text, inner)?.length ?? 0);
    const start = inner + indent;
    let end = next;
    while (end > start && /[ \t]/.test(text.charAt(end - 1))) end -= 1;
    lines.push({ from, inner, start, end, indent, depth: marks.replace(/[^>]/g, '').length });
    from = next + 1;
  }
  return lines;
}

function matchAt(pattern: RegExp, text: string, index: number): string | undefined {
  pattern.lastIndex = index;
  return pattern.exec(text)?.[0];
}

export function isBlank(line: Line): boolean {
  return line.start >= line.end;
}
