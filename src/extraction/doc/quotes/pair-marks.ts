import type { QuoteSpan } from '../doc.ts';
import { FILLER } from './filler.ts';
import { findMark } from './find-mark.ts';
import { encloseInSingles, findSingleRuns } from './single-marks.ts';
import {
  beforeAttribution,
  closesLine,
  insideAttribution,
  startOfWords,
} from './unpaired-marks.ts';

const OPENS_AFTER = /[\s([—\-'/:;,]/;
const CLOSES_BEFORE = /[\s.,;:!?)\]—'/\u2060-]/;
const SHORTEST_OPEN_RUN = 12;

export interface Mark {
  at: number;
  /** 1 can only open, -1 can only close, 0 may do either. */
  side: number;
}

/**
 * Finds the quotation runs of one line. Evidence, in this order: the direction of curly marks,
 * the space before an opening and the space or stop after a closing mark, and alternation. A run
 * never leaves its line: what is unbalanced costs one paragraph, not the document.
 */
export function pairQuotes(
  text: string,
  normalized: string,
  from: number,
  to: number,
): QuoteSpan[] {
  const marks = findMarks(text, normalized, from, to);
  const doubles = pairMarks(marks, { normalized, from, to });
  const quotes = encloseInSingles(normalized, from, to, doubles);
  return [...quotes, ...findSingleRuns(normalized, from, to, quotes)].sort(
    (a, b) => a.start - b.start,
  );
}

/** The double marks of one line, and what each can do according to its context. */
export function findMarks(text: string, normalized: string, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  for (let at = findMark(normalized, '"', from, to); at >= 0; ) {
    const run = readRun(normalized, at, to);
    const before = at > from ? (normalized[at - 1] ?? ' ') : ' ';
    const after = run.end < to ? (normalized[run.end] ?? ' ') : ' ';
    const sides = run.marks.map((mark) => CURLY[text[mark] ?? ''] ?? 0);
    const isSplit = sides.includes(1) && sides.includes(-1);
    for (const [index, mark] of run.marks.entries()) {
      const curly = sides[index] as number;
      marks.push({ at: mark, side: isSplit ? curly : sideBetween(before, after, curly) });
    }
    at = findMark(normalized, '"', run.end, to);
  }
  return marks;
}

/** “He said, “Go,”” she said: marks with nothing between them have the same neighbours. */
function readRun(normalized: string, start: number, to: number): { marks: number[]; end: number } {
  const marks: number[] = [];
  let end = start;
  while (end < to && normalized[end] === '"') {
    marks.push(end);
    end = behindMark(normalized, end);
  }
  return { marks, end };
}

/** What each curly mark says about its side. */
const CURLY: Readonly<Record<string, number>> = { '“': 1, '«': 1, '”': -1, '»': -1 };

/** What a mark can do between two characters; if they leave it open, its shape decides. */
function sideBetween(before: string, after: string, curly: number): number {
  const stopped = /[,.!?]/.test(before);
  if (stopped && /\s/.test(after)) return -1;
  // '…,”she said': the space after the mark was forgotten.
  if (stopped && /\p{L}/u.test(after)) return curly;
  const canOpen = OPENS_AFTER.test(before) || before === FILLER;
  if (canOpen === CLOSES_BEFORE.test(after)) return curly;
  return canOpen ? 1 : -1;
}

/** The position after the mark, and the filler that keeps the place of its second character. */
function behindMark(normalized: string, at: number): number {
  return normalized[at + 1] === FILLER ? at + 2 : at + 1;
}

/** A line of a text: its code units from `from` up to `to`. */
interface Line {
  normalized: string;
  from: number;
  to: number;
}

function pairMarks(marks: readonly Mark[], line: Line): QuoteSpan[] {
  const { normalized, from } = line;
  const quotes: QuoteSpan[] = [];
  let open = -1;
  for (const { at, side } of marks) {
    const end = behindMark(normalized, at);
    if (open < 0) {
      const last = quotes.at(-1);
      if (!last && closesUnopened(marks, { at, side }, line))
        quotes.push({ start: startOfWords(normalized, from), end, open: false, paragraph: from });
      else if (side >= 0 || !last) open = at;
      else last.end = end;
    } else if (side <= 0) {
      quotes.push({ start: open, end, open: false, paragraph: from });
      open = -1;
    } else {
      quotes.push(readUnclosed(line, open, at));
      open = at;
    }
  }
  if (open >= 0) quotes.push(...readOpenRun(line, open));
  return quotes;
}

/** The run before a mark that opens the next one. */
function readUnclosed({ normalized, from }: Line, start: number, next: number): QuoteSpan {
  const stop = trimLineEnd(normalized, start, next);
  const end = beforeAttribution(normalized, start, stop) ?? next;
  return { start, end, open: false, paragraph: from };
}

/** One mark too many, and the first can only close: the line itself began the quotation. */
function closesUnopened(marks: readonly Mark[], { at, side }: Mark, line: Line): boolean {
  if (side >= 0 || marks.length % 2 === 0) return false;
  return closesLine(line.normalized, line.from, at, behindMark(line.normalized, at));
}

/** The run that no mark closes before its line ends; none if it is too short for one. */
function readOpenRun({ normalized, from, to }: Line, start: number): QuoteSpan[] {
  const stop = trimLineEnd(normalized, from, to);
  if (stop - start <= SHORTEST_OPEN_RUN) return [];
  const closed =
    beforeAttribution(normalized, start, stop) ?? insideAttribution(normalized, start, stop);
  return [{ start, end: closed ?? stop, open: closed === null, paragraph: from }];
}

function trimLineEnd(normalized: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s\u2060]/.test(normalized[end - 1] ?? '')) end--;
  return end;
}
