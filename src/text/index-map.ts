import type { Span } from './span.ts';

/** One change of length: `source[start, end)` was replaced by `length` UTF-16 code units. */
export interface Edit {
  start: number;
  end: number;
  length: number;
}

/** Maps positions of a rewritten text (the target) to those of the original (the source). */
export interface IndexMap {
  toSource(span: Span): Span;
  fromSource(span: Span): Span;
}

/** The borders of the edits on one side of the map. */
interface Side {
  starts: number[];
  ends: number[];
}

/**
 * Builds the map of ascending, disjoint edits. Replacements of the same length need none: positions do not move.
 * A span that cuts through an edit grows to all of it; a span next to removed characters leaves them out, so
 * a span mapped there and back is the same span. Each lookup is a binary search over the edits alone.
 */
export function createIndexMap(edits: readonly Edit[]): IndexMap {
  const source: Side = { starts: [], ends: [] };
  const target: Side = { starts: [], ends: [] };
  let shift = 0;
  for (const { start, end, length } of edits) {
    source.starts.push(start);
    source.ends.push(end);
    target.starts.push(start + shift);
    target.ends.push(start + shift + length);
    shift += length - (end - start);
  }
  return {
    toSource: (span) => mapSpan(span, target, source),
    fromSource: (span) => mapSpan(span, source, target),
  };
}

function mapSpan(span: Span, from: Side, to: Side): Span {
  const first = countUntil(from.starts, span.start, true) - 1;
  const start = behindEdit(span.start, first, from, to) ?? to.starts[first] ?? 0;
  const last = countUntil(from.starts, span.end, false) - 1;
  const end = behindEdit(span.end, last, from, to) ?? to.ends[last] ?? 0;
  return { start, end: Math.max(start, end) };
}

/**
 * Where a position after edit `index` moves; null within the edit, where it goes to one of its
 * borders.
 */
function behindEdit(position: number, index: number, from: Side, to: Side): number | null {
  const end = from.ends[index];
  if (end === undefined) return position;
  return position >= end ? position - end + (to.ends[index] ?? 0) : null;
}

/** How many of the ascending values lie before the limit, or at it when `inclusive`. */
function countUntil(values: number[], limit: number, inclusive: boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const value = values[middle] ?? 0;
    if (value < limit || (inclusive && value === limit)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Joins two lists of edits, source to middle and middle to target, into one from source to target. Edits that
 * overlap become one.
 */
export function composeEdits(first: readonly Edit[], second: readonly Edit[]): Edit[] {
  if (first.length === 0) return [...second];
  const composed: Edit[] = [];
  let [i, j, shift] = [0, 0, 0];
  for (;;) {
    const [before, after] = [first[i], second[j]];
    if (!before && !after) return composed;
    const middle = before ? before.start + shift : Number.POSITIVE_INFINITY;
    if (before && (!after || middle + before.length <= after.start)) {
      composed.push(before);
      shift += growth(before);
      i += 1;
    } else if (after && after.end <= middle) {
      const { start, end, length } = after;
      composed.push({ start: start - shift, end: end - shift, length });
      j += 1;
    } else {
      const cluster = absorb(first, second, { i, j, shift });
      composed.push(cluster.edit);
      ({ i, j, shift } = cluster);
    }
  }
}

/** How far both lists have been read, and by how much the first has moved what follows. */
interface Progress {
  i: number;
  j: number;
  shift: number;
}

/**
 * Takes in every edit of both lists that touches the overlap beginning at `first[i]` and
 * `second[j]`.
 */
function absorb(first: readonly Edit[], second: readonly Edit[], reached: Progress) {
  let { i, j, shift } = reached;
  const low = Math.min((first[i]?.start ?? 0) + shift, second[j]?.start ?? 0);
  const start = low - shift;
  let [high, grown] = [low + 1, 0];
  for (;;) {
    const [before, after] = [first[i], second[j]];
    if (before && before.start + shift < high) {
      high = Math.max(high, before.start + shift + before.length);
      shift += growth(before);
      i += 1;
    } else if (after && after.start < high) {
      high = Math.max(high, after.end);
      grown += growth(after);
      j += 1;
    } else {
      return { edit: { start, end: high - shift, length: high - low + grown }, i, j, shift };
    }
  }
}

function growth(edit: Edit): number {
  return edit.length - (edit.end - edit.start);
}
