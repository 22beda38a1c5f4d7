import { foldMarks } from './fold-marks.ts';
import { findMarks, type Mark } from './pair-marks.ts';
import { beforeAttribution, startOfWords } from './unpaired-marks.ts';

const FEWEST_MARKS = 3;
/** How many marks are searched for the end of a quotation with others inside. */
const MOST_NESTED_MARKS = 8;
/** The same if curly marks are inside straight ones, as when one paper quotes another. */
const MOST_CURLY_MARKS = 40;

/**
 * “The word “fair” is theirs,” she said: folds double marks inside double marks to single ones, the
 * spelling that nested quotations have elsewhere. Evidence: a mark that can only open is in an
 * open quotation, and every mark from there on finds its partner. `normalized` keeps its length.
 */
export function normalizeNestedMarks(text: string, normalized: string): string {
  return foldMarks(normalized, "'", (from, to) => findInner(text, normalized, from, to));
}

function findInner(text: string, normalized: string, from: number, to: number): number[] {
  const marks = findMarks(text, normalized, from, to);
  const inner: number[] = [];
  if (marks.length < FEWEST_MARKS) return inner;
  const line = { text, folded: normalized, from, to, marks };
  let open = -1;
  for (let index = 0; index < marks.length; index++) {
    const { at, side } = marks[index] as Mark;
    if (open < 0) {
      if (side >= 0) open = at;
      continue;
    }
    const nested = side > 0 && !beforeAttribution(normalized, open, at);
    const outer = nested ? outerMark(line, open, index) : -1;
    if (outer >= 0) {
      inner.push(...marks.slice(index, outer).map((mark) => mark.at));
      index = outer;
    }
    open = side > 0 && outer < 0 ? at : -1;
  }
  return inner;
}

interface Line {
  text: string;
  folded: string;
  from: number;
  to: number;
  marks: readonly Mark[];
}

/**
 * Index of the mark that closes around those from `start` on, their number if the next line
 * continues the quotation instead, or -1 unless all pair.
 */
function outerMark(line: Line, open: number, start: number): number {
  const { text, marks } = line;
  const curly = text[open] === '"' && text[(marks[start] as Mark).at] === '“';
  const limit = Math.min(marks.length, start + (curly ? MOST_CURLY_MARKS : MOST_NESTED_MARKS));
  const { depth, index } = followMarks(marks, start, limit);
  if (depth < 0) return !curly || text[(marks[index] as Mark).at] === '"' ? index : -1;
  if (depth > 0 || limit < marks.length) return -1;
  return goesOn(line, open, curly ? null : (marks[start] as Mark).at) ? limit : -1;
}

/**
 * How deep the marks before `limit` nest, and the mark after which that is sure: one below if one
 * closes the outer quotation, two if another opens or may do either.
 */
function followMarks(
  marks: readonly Mark[],
  start: number,
  limit: number,
): { depth: number; index: number } {
  let depth = 1;
  for (let index = start + 1; index < limit; index++) {
    const { side } = marks[index] as Mark;
    depth += side;
    if (side === 0 || depth > 1) return { depth: 2, index };
    if (depth < 0) return { depth, index };
  }
  return { depth, index: limit };
}

/**
 * “She was “tired” of it. – the next line continues the quotation, and no sentence ends before the
 * inner mark.
 */
function goesOn(
  { folded: normalized, from, to }: Line,
  open: number,
  inner: number | null,
): boolean {
  return (
    (startOfWords(normalized, from) === open || /[:,] $/.test(normalized.slice(open - 2, open))) &&
    (inner === null || /[\p{L},] $/u.test(normalized.slice(inner - 2, inner))) &&
    normalized[startOfWords(normalized, to)] === '"'
  );
}
