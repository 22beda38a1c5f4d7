import type { QuoteSpan } from '../doc.ts';
import { FILLER } from './filler.ts';
import { findMark } from './find-mark.ts';

/** Maximum code units of a quotation in single marks, or of one half if double ones are inside. */
const LONGEST_SINGLE = 1500;

const LETTER = /[\p{L}\p{N}]/u;
const CLOSES_SINGLE = /(?:^|[.,!?…])'(?=[\s\u2060.,;)]|$)/;

/**
 * 'He said "never" and meant it,' she said: a single mark before the double ones, closed after
 * them.
 */
export function encloseInSingles(
  normalized: string,
  from: number,
  to: number,
  doubles: QuoteSpan[],
): QuoteSpan[] {
  const kept: QuoteSpan[] = [];
  let free = from;
  for (const [index, quote] of doubles.entries()) {
    if (quote.start < free) continue;
    const open = openingSingle(
      normalized,
      Math.max(free, quote.start - LONGEST_SINGLE),
      quote.start,
      from,
    );
    const tail = normalized.slice(quote.end, Math.min(to, quote.end + LONGEST_SINGLE));
    const close = open < 0 || quote.open ? null : CLOSES_SINGLE.exec(tail);
    const end = close ? quote.end + close.index + close[0].length : quote.end;
    const enclosed =
      close && !isCut(doubles, index, end) && !tail.slice(0, close.index).includes(" '");
    kept.push(enclosed ? { start: open, end, open: false, paragraph: from } : quote);
    free = enclosed ? end : quote.end;
  }
  return kept;
}

/** True if a quotation after the one at `index` contains the offset. */
function isCut(quotes: readonly QuoteSpan[], index: number, offset: number): boolean {
  let end = index;
  while ((quotes[end + 1]?.start ?? offset) < offset) end++;
  return (quotes[end]?.end ?? offset) > offset;
}

/** The last single mark before `before` that opens and is not closed again, or -1. */
function openingSingle(normalized: string, after: number, before: number, from: number): number {
  for (let at = before - 1; at >= after; at--) {
    if (normalized[at] !== "'") continue;
    if (LETTER.test(normalized[at - 1] ?? ' ') && LETTER.test(normalized[at + 1] ?? ' ')) continue;
    return opensSingle(normalized, at, from) ? at : -1;
  }
  return -1;
}

/**
 * Single marks quote if they open after a space, close before a space or stop, and contain two
 * words or closing punctuation; an apostrophe does none of these. Inside a double run they nest and
 * are left alone.
 */
export function findSingleRuns(
  normalized: string,
  from: number,
  to: number,
  doubles: QuoteSpan[],
): QuoteSpan[] {
  const quotes: QuoteSpan[] = [];
  let next = 0;
  let at = findMark(normalized, "'", from, to);
  while (at >= 0) {
    while ((doubles[next]?.end ?? to) <= at) next++;
    const double = doubles[next];
    const bound = double ? double.start : to;
    let resume = at + 1;
    if (double && at >= double.start) resume = double.end;
    else if (opensSingle(normalized, at, from)) {
      const close = closeSingle(normalized, at, Math.min(bound, at + LONGEST_SINGLE));
      if (close > 0) {
        quotes.push({ start: at, end: close, open: false, paragraph: from });
        resume = close;
      }
    }
    at = findMark(normalized, "'", resume, to);
  }
  return quotes;
}

function opensSingle(normalized: string, at: number, from: number): boolean {
  const before = at > from ? (normalized[at - 1] ?? ' ') : ' ';
  return /[\s([—:]/.test(before) && /^\u2060?[\p{L}[…]/u.test(normalized.slice(at + 1, at + 3));
}

/** After a word or stop, and before none: "it,' she", but not "it's" and "said 'It". */
function mayClose(normalized: string, at: number): boolean {
  return !/\s/.test(normalized[at - 1] ?? ' ') && !LETTER.test(normalized[at + 1] ?? ' ');
}

/** After the mark, and the filler that keeps the place of a space moved out of the words. */
function behindSingle(normalized: string, at: number): number {
  return normalized[at + 1] === FILLER ? at + 2 : at + 1;
}

function closeSingle(normalized: string, open: number, bound: number): number {
  let weak: number | null = null;
  for (
    let at = findMark(normalized, "'", open + 1, bound);
    at >= 0;
    at = findMark(normalized, "'", at + 1, bound)
  ) {
    if (!mayClose(normalized, at)) continue;
    const before = normalized[at - 1] ?? ' ';
    const inner = normalized.slice(open + 1, at);
    if (/[.,!?…]/.test(before)) return behindSingle(normalized, at);
    if (inner.length > 60 && weak) break;
    if (!/\s/.test(inner)) continue;
    weak ??= at + 1;
    if (!/[s\p{N}]/u.test(before)) return weak;
  }
  return weak ?? -1;
}
