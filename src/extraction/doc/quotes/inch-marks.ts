import { FILLER } from './filler.ts';
import { foldMarks } from './fold-marks.ts';
import { findMarks, type Mark } from './pair-marks.ts';

const INCHES = /[\p{N}]"/u;
/** `12" pipe`, `2½"-wide`, `6'2"`, `4"x6"`: nothing but a number before, and no word right behind. */
const BEFORE_INCHES = /\p{N}$/u;
const BEHIND_INCHES = /^(?:["\u2060]|[^\p{L}\p{N}]|[x×]|$)/u;

/**
 * "It takes a 12" pipe," she said: folds the inch mark behind a number away. Evidence: no quotation
 * is open that it could close, or the next mark closes the one that is.
 */
export function foldInchMarks(text: string, normalized: string): string {
  if (!INCHES.test(normalized)) return normalized;
  return foldMarks(normalized, FILLER, (from, to) => {
    const marks = findMarks(text, normalized, from, to);
    const mayBeInches = marks.map(({ at }) => followsNumber(normalized, at));
    if (!mayBeInches.includes(true)) return [];
    return findInches(marks, mayBeInches);
  });
}

function followsNumber(normalized: string, at: number): boolean {
  return (
    BEFORE_INCHES.test(normalized.slice(at - 1, at)) &&
    BEHIND_INCHES.test(normalized.slice(at + 1, at + 2))
  );
}

function findInches(marks: readonly Mark[], mayBeInches: readonly boolean[]): number[] {
  const closesNext = readNext(marks, mayBeInches);
  const inches: number[] = [];
  let depth = 0;
  for (const [index, { at, side }] of marks.entries()) {
    const isInch = mayBeInches[index] && (depth === 0 || (depth === 1 && closesNext[index]));
    if (isInch) inches.push(at);
    else if (mayBeInches[index]) depth--;
    else depth = Math.max(0, depth + (side || (depth > 0 ? -1 : 1)));
  }
  return inches;
}

/** Of each mark, whether the next one that is no inch mark can only close. */
function readNext(marks: readonly Mark[], mayBeInches: readonly boolean[]): boolean[] {
  const closes: boolean[] = [];
  let next = false;
  for (let index = marks.length - 1; index >= 0; index--) {
    closes[index] = next;
    if (!mayBeInches[index]) next = (marks[index] as Mark).side < 0;
  }
  return closes;
}
