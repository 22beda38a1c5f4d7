import type { LineEnd } from './line-ends.ts';
import type { Measure } from './measures.ts';

/** A width, and which lines it explains. */
export interface FittedWidth {
  width: number;
  /**
   * The line is no longer than the width, but would be with the next word; `slack` is the share
   * that it may differ.
   */
  explains(end: LineEnd, slack: number): boolean;
  /** The line is longer than the width, which a wrapped line cannot be. */
  isOver(end: LineEnd): boolean;
  /** The line is a little longer: neither a wrapped one nor an unwrapped paragraph. */
  isLittleOver(end: LineEnd): boolean;
}

/** Wider than this is not a column. */
const WIDEST = 130;
/** A line longer than the width by this much was never wrapped. */
const LITTLE = 1.4;

/** The width that explains most of the lines that run on; null if there is none. */
export function fitWidth(
  text: string,
  running: readonly LineEnd[],
  measure: Measure,
  slack: number,
): FittedWidth | null {
  const margin = Math.min(...running.map(({ after }) => after.indent));
  const rangeOf = ({ before, after }: LineEnd, share = slack) => {
    const length = measure(text.slice(before.start, before.end));
    const word = /^\S*/.exec(text.slice(after.start, Math.min(after.end, after.start + 60)));
    // The spaces of a first line's indent do not tell how wide it is in print.
    const indent = Math.max(0, before.indent - margin);
    const needed = indent + length + measure(' ') + measure(word?.[0] ?? '');
    return { least: length * (1 - share), below: needed * (1 + share) };
  };
  const ranges = running.map((end) => rangeOf(end)).filter(({ least }) => least <= WIDEST);
  const widths = mostCovered(ranges);
  if (widths === null) return null;
  const isOver = (end: LineEnd) => rangeOf(end).least >= widths.below && !isOneWord(text, end);
  return {
    width: widths.least,
    explains: (end, share) => {
      const { least, below } = rangeOf(end, share);
      return (least < widths.below || isOneWord(text, end)) && widths.least < below;
    },
    isOver,
    isLittleOver: (end) => isOver(end) && rangeOf(end).least < LITTLE * widths.below,
  };
}

interface Range {
  least: number;
  below: number;
}

/** The points that lie in the most of the ranges. */
function mostCovered(ranges: readonly Range[]): Range | null {
  const borders = ranges.flatMap(({ least, below }) => [
    { at: least, step: 1 },
    { at: below, step: -1 },
  ]);
  borders.sort((one, other) => one.at - other.at || one.step - other.step);
  let [covered, most, best] = [0, 0, null as Range | null];
  for (const [index, { at, step }] of borders.entries()) {
    covered += step;
    if (covered > most)
      [most, best] = [covered, { least: at, below: borders[index + 1]?.at ?? at }];
  }
  return best;
}

/** A URL has nowhere to break, and extends beyond the width. */
function isOneWord(text: string, { before }: LineEnd): boolean {
  return !/\s/.test(text.slice(before.start, before.end));
}
