import { FILLER } from './fold-marks.ts';
import type { QuoteRun } from './reading.ts';

const OPENS_AFTER = /[\s([—\-'/:;,]/;
const CLOSES_BEFORE = /[\s.,;:!?)\]—'/\u2060-]/;
const SHORTEST_OPEN_RUN = 12;

interface Mark {
  at: number;
  /** 1 can only open, -1 can only close, 0 may do either. */
  side: number;
}

/**
 * Finds the quotation runs of one line. Evidence, in this order: the direction of curly marks,
 * the space before an opening and the space or stop behind a closing mark, and alternation. A run
 * never leaves its line: what is unbalanced costs one paragraph, not the document.
 */
export function findRuns(text: string, folded: string, from: number, to: number): QuoteRun[] {
  const marks = findMarks(text, folded, from, to);
  const runs = pairMarks(marks, folded, from, to);
  return [...runs, ...findSingleRuns(folded, from, to, runs)].sort((a, b) => a.start - b.start);
}

/** The next mark before `to`, or -1; never looks further, so that many lines stay linear. */
function findMark(folded: string, mark: string, from: number, to: number): number {
  const at = folded.slice(from, to).indexOf(mark);
  return at < 0 ? -1 : from + at;
}

function findMarks(text: string, folded: string, from: number, to: number): Mark[] {
  const marks: Mark[] = [];
  for (let at = findMark(folded, '"', from, to); at >= 0; at = findMark(folded, '"', at + 1, to)) {
    const before = at > from ? (folded[at - 1] ?? ' ') : ' ';
    const next = folded[at + 1] === FILLER ? at + 2 : at + 1;
    const after = next < to ? (folded[next] ?? ' ') : ' ';
    const canOpen = OPENS_AFTER.test(before) || before === FILLER;
    const canClose = CLOSES_BEFORE.test(after);
    const curly =
      text[at] === '“' || text[at] === '«' ? 1 : text[at] === '”' || text[at] === '»' ? -1 : 0;
    const turned = /[,.!?]/.test(before) && /\s/.test(after);
    const side = turned ? -1 : canOpen === canClose ? curly : canOpen ? 1 : -1;
    marks.push({ at, side });
  }
  return marks;
}

function pairMarks(marks: Mark[], folded: string, from: number, to: number): QuoteRun[] {
  const runs: QuoteRun[] = [];
  let open = -1;
  for (const { at, side } of marks) {
    const end = folded[at + 1] === FILLER ? at + 2 : at + 1;
    if (open < 0) {
      const last = runs.at(-1);
      if (side >= 0 || !last) open = at;
      else last.end = end;
    } else if (side <= 0) {
      runs.push({ start: open, end, open: false, paragraph: from });
      open = -1;
    } else {
      const end = beforeAttribution(folded, open, trimLineEnd(folded, open, at)) ?? at;
      runs.push({ start: open, end, open: false, paragraph: from });
      open = at;
    }
  }
  const stop = trimLineEnd(folded, from, to);
  if (open >= 0 && stop - open > SHORTEST_OPEN_RUN) {
    const closed = beforeAttribution(folded, open, stop);
    runs.push({ start: open, end: closed ?? stop, open: closed === null, paragraph: from });
  }
  return runs;
}

const ATTRIBUTION_AT_END =
  /,(?=\s+(?:(?:he|she|they|(?:\p{Lu}[\p{L}.'-]{0,20}\s){1,4})\s?(?:said|says|added|wrote)|(?:said|says|added)\s\p{Lu}[^,"]{2,60})\.?$)/u;

/** “The mill is ours, Ann Poe said. – the mark was forgotten before the attribution. */
function beforeAttribution(folded: string, open: number, stop: number): number | null {
  const tail = Math.max(open, stop - 120);
  const found = ATTRIBUTION_AT_END.exec(folded.slice(tail, stop));
  return found ? tail + found.index + 1 : null;
}

function trimLineEnd(folded: string, from: number, to: number): number {
  let end = to;
  while (end > from && /[\s\u2060]/.test(folded[end - 1] ?? '')) end--;
  return end;
}

/**
 * Single marks quote where they open after a space, close before a space or stop, and hold two
 * words or closing punctuation; an apostrophe does none of these. Inside a double run they nest
 * and are left alone.
 */
function findSingleRuns(folded: string, from: number, to: number, doubles: QuoteRun[]): QuoteRun[] {
  const runs: QuoteRun[] = [];
  let next = 0;
  let at = findMark(folded, "'", from, to);
  while (at >= 0) {
    while ((doubles[next]?.end ?? to) <= at) next++;
    const double = doubles[next];
    const bound = double ? double.start : to;
    let resume = at + 1;
    if (double && at >= double.start) resume = double.end;
    else if (opensSingle(folded, at, from)) {
      const close = closeSingle(folded, at, Math.min(bound, at + 1500));
      if (close > 0) {
        runs.push({ start: at, end: close, open: false, paragraph: from });
        resume = close;
      }
    }
    at = findMark(folded, "'", resume, to);
  }
  return runs;
}

function opensSingle(folded: string, at: number, from: number): boolean {
  const before = at > from ? (folded[at - 1] ?? ' ') : ' ';
  return /[\s([—:]/.test(before) && /[\p{L}[…]/u.test(folded[at + 1] ?? ' ');
}

function closeSingle(folded: string, open: number, bound: number): number {
  let weak = -1;
  for (
    let at = findMark(folded, "'", open + 1, bound);
    at >= 0;
    at = findMark(folded, "'", at + 1, bound)
  ) {
    const before = folded[at - 1] ?? ' ';
    if (/\s/.test(before) || /[\p{L}\p{N}]/u.test(folded[at + 1] ?? ' ')) continue;
    const inner = folded.slice(open + 1, at);
    if (/[.,!?…]/.test(before)) return at + 1;
    if (inner.length > 60 && weak > 0) break;
    if (before !== 's' && /\s/.test(inner)) return weak > 0 ? weak : at + 1;
    if (weak < 0 && /\s/.test(inner)) weak = at + 1;
  }
  return weak;
}
