import type { QuoteSpan } from '../doc.ts';
import { FILLER } from '../normalize.ts';
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
 * the space before an opening and the space or stop behind a closing mark, and alternation. A run
 * never leaves its line: what is unbalanced costs one paragraph, not the document.
 */
export function pairQuotes(
  text: string,
  normalized: string,
  from: number,
  to: number,
): QuoteSpan[] {
  const marks = findMarks(text, normalized, from, to);
  const doubles = pairMarks(marks, normalized, from, to);
  const quotes = encloseInSingles(normalized, from, to, doubles);
  return [...quotes, ...findSingleRuns(normalized, from, to, quotes)].sort(
    (a, b) => a.start - b.start,
  );
}

/** The double marks of one line, and what each can do by what stands around it. */
export function findMarks(text: string, normalized: string, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  for (
    let at = findMark(normalized, '"', from, to);
    at >= 0;
    at = findMark(normalized, '"', at + 1, to)
  ) {
    const before = at > from ? (normalized[at - 1] ?? ' ') : ' ';
    const next = normalized[at + 1] === FILLER ? at + 2 : at + 1;
    const after = next < to ? (normalized[next] ?? ' ') : ' ';
    const canOpen = OPENS_AFTER.test(before) || before === FILLER;
    const canClose = CLOSES_BEFORE.test(after);
    const curly =
      text[at] === '“' || text[at] === '«' ? 1 : text[at] === '”' || text[at] === '»' ? -1 : 0;
    const stopped = /[,.!?]/.test(before);
    const turned = stopped && /\s/.test(after);
    // '…,”she said': the space behind the mark was forgotten.
    const glued = stopped && /\p{L}/u.test(after);
    const side = turned ? -1 : glued || canOpen === canClose ? curly : canOpen ? 1 : -1;
    marks.push({ at, side });
  }
  return marks;
}

function pairMarks(marks: Mark[], normalized: string, from: number, to: number): QuoteSpan[] {
  const quotes: QuoteSpan[] = [];
  let open = -1;
  for (const { at, side } of marks) {
    const end = normalized[at + 1] === FILLER ? at + 2 : at + 1;
    if (open < 0) {
      const last = quotes.at(-1);
      if (side < 0 && !last && marks.length % 2 === 1 && closesLine(normalized, from, at, end))
        quotes.push({ start: startOfWords(normalized, from), end, open: false, paragraph: from });
      else if (side >= 0 || !last) open = at;
      else last.end = end;
    } else if (side <= 0) {
      quotes.push({ start: open, end, open: false, paragraph: from });
      open = -1;
    } else {
      const end = beforeAttribution(normalized, open, trimLineEnd(normalized, open, at)) ?? at;
      quotes.push({ start: open, end, open: false, paragraph: from });
      open = at;
    }
  }
  const stop = trimLineEnd(normalized, from, to);
  if (open >= 0 && stop - open > SHORTEST_OPEN_RUN) {
    const closed =
      beforeAttribution(normalized, open, stop) ?? insideAttribution(normalized, open, stop);
    quotes.push({ start: open, end: closed ?? stop, open: closed === null, paragraph: from });
  }
  return quotes;
}

function trimLineEnd(normalized: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s\u2060]/.test(normalized[end - 1] ?? '')) end--;
  return end;
}
