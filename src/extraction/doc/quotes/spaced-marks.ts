import { FILLER } from './filler.ts';
import { foldMarks } from './fold-marks.ts';
import { findMarks } from './pair-marks.ts';

const SPACED = /\s["']|["']\s/;

/** A mark to move over the space that is within its quotation: 1 if it opens, -1 if it closes. */
interface SpacedMark {
  at: number;
  side: number;
}

/**
 * « We won ! » said Ann Poe: makes the space within a quotation the second half of its mark, as in
 * ``…''. Evidence: nothing but space or stops around the mark, and its turn in the line.
 */
export function foldSpacedMarks(text: string, normalized: string): string {
  if (!SPACED.test(normalized)) return normalized;
  const doubles = foldSpaces(normalized, '"', (from, to) =>
    findSpacedDoubles(text, normalized, from, to),
  );
  return foldSpaces(doubles, "'", (from, to) => findSpacedSingles(doubles, from, to));
}

/** The mark stands next to its word, and the filler behind it. */
function foldSpaces(
  normalized: string,
  mark: string,
  find: (from: number, to: number) => readonly SpacedMark[],
): string {
  const placed: number[] = [];
  const cleared = foldMarks(normalized, FILLER, (from, to) =>
    find(from, to).flatMap(({ at, side }) => {
      const first = side > 0 ? at : at - 1;
      placed.push(first);
      return [first, first + 1];
    }),
  );
  let next = 0;
  return foldMarks(cleared, mark, (from, to) => {
    const start = next;
    while ((placed[next] ?? Number.POSITIVE_INFINITY) < to) next++;
    return placed.slice(start, next).filter((at) => at >= from);
  });
}

const BEFORE_OPENING = /^(?:[\s([—:]|$)/;
const BEHIND_CLOSING = /^(?:[\s)\].,;:!?—]|$)/;

/** The spaced marks of a line in which each opens and closes in turn; curly ones tell by themselves. */
function findSpacedDoubles(
  text: string,
  normalized: string,
  from: number,
  to: number,
): readonly SpacedMark[] {
  const marks = findMarks(text, normalized, from, to);
  const line = normalized.slice(from, to);
  const spaced: SpacedMark[] = [];
  const sure: SpacedMark[] = [];
  let [open, inTurn] = [false, true];
  for (const { at, side } of marks) {
    const next = open ? -1 : 1;
    const turn = side || next;
    inTurn &&= turn === next;
    open = turn > 0;
    if (!isSpaced(line, at - from, turn)) continue;
    spaced.push({ at, side: turn });
    if (side === next) sure.push({ at, side });
  }
  return inTurn && !open ? spaced : sure;
}

/** Space on the side of the words, and on the other what may stand around a quotation. */
function isSpaced(line: string, at: number, side: number): boolean {
  const [before, after] = [line.charAt(at - 1), line.charAt(at + 1)];
  return side > 0
    ? after === ' ' && BEFORE_OPENING.test(before)
    : before === ' ' && BEHIND_CLOSING.test(after);
}

/** ' We won ! ': between single marks a sentence begins, and a stop ends it. */
const SINGLES =
  /(?<=^|[\s(—])'(?<gap> ?)(?=\p{Lu})(?:[^"']|(?<=\p{L})'(?=\p{L}))*[.,!?…](?<end> ?)'(?=[\s.,;)]|$)/gu;

function findSpacedSingles(normalized: string, from: number, to: number): readonly SpacedMark[] {
  const line = normalized.slice(from, to);
  if (!/\s'\s|^'\s|\s'$/.test(line)) return [];
  return [...line.matchAll(SINGLES)].flatMap(({ 0: { length }, index, groups }) => [
    ...(groups?.gap ? [{ at: from + index, side: 1 }] : []),
    ...(groups?.end ? [{ at: from + index + length - 1, side: -1 }] : []),
  ]);
}
