import type { MarkLesson } from './lessons.ts';

/** How many marks there are: three breaks, each with three states. */
export const MARK_COUNT = 9;
/** A line begins with a stop before it: the marks from this one on. */
const FIRST_STOP = 6;
const RATE = 0.15;
const DECAY = 1e-4;
const NEGLIGIBLE = 1e-4;
const FIRST_SLOPE = 0.1;

/** Weights and the squares of their slopes so far (AdaGrad). */
export interface Learned {
  weights: Float32Array;
  slopes: Float32Array;
}

export function makeLearned(length: number): Learned {
  return { weights: new Float32Array(length), slopes: new Float32Array(length).fill(FIRST_SLOPE) };
}

/** What is known of one lesson: the score of each mark at each gap, and of each two that follow. */
interface Lattice {
  own: number[][];
  /** The place of the weight of two marks that follow. */
  place(index: number, from: number, to: number): number;
  move(index: number, from: number, to: number): number;
}

/** One step of a conditional random field: weights of each gap, and of each two marks that follow. */
export function learnMarks(lesson: MarkLesson, gaps: Learned, transitions: Learned): void {
  const { features, opensLine, marks } = lesson;
  const place = (index: number, from: number, to: number) =>
    (opensLine[index] ? MARK_COUNT ** 2 : 0) + from * MARK_COUNT + to;
  const lattice: Lattice = {
    own: features.map((gap, index) => scoreGap(gap, gaps, opensLine[index] === true)),
    place,
    move: (index, from, to) => transitions.weights[place(index, from, to)] ?? 0,
  };
  const sums = { ahead: sumAhead(lattice), behind: sumBehind(lattice) };
  const slopes = slopesOfMoves(lattice, sums, marks);
  const total = sumLogs(sums.ahead.at(-1) ?? []);
  for (const [index, gap] of features.entries()) {
    const errors = (sums.ahead[index] ?? []).map((sum, mark) => {
      const likely = Math.exp(sum + (sums.behind[index]?.[mark] ?? 0) - total);
      return (mark === marks[index] ? 1 : 0) - likely;
    });
    stepGap(gap, gaps, errors);
  }
  for (const [at, slope] of slopes) step(transitions, at, slope);
}

function sumAhead({ own, move }: Lattice): number[][] {
  const ahead: number[][] = [];
  for (const [index, scores] of own.entries()) {
    const last = ahead[index - 1];
    const arrive = (to: number) =>
      sumLogs((last ?? []).map((sum, from) => sum + move(index, from, to)));
    ahead.push(scores.map((score, to) => (last ? score + arrive(to) : score)));
  }
  return ahead;
}

function sumBehind({ own, move }: Lattice): number[][] {
  const behind: number[][] = own.map((scores) => scores.map(() => 0));
  for (let index = own.length - 2; index >= 0; index -= 1) {
    const next = (own[index + 1] ?? []).map((score, to) => score + (behind[index + 1]?.[to] ?? 0));
    behind[index] = next.map((_, from) =>
      sumLogs(next.map((sum, to) => sum + move(index + 1, from, to))),
    );
  }
  return behind;
}

/** By how much the marks that follow one another are more often those of the text than the weights say. */
function slopesOfMoves(
  { own, place, move }: Lattice,
  { ahead, behind }: { ahead: number[][]; behind: number[][] },
  marks: readonly number[],
): Map<number, number> {
  const slopes = new Map<number, number>();
  const total = sumLogs(ahead.at(-1) ?? []);
  const put = (at: number, slope: number) => slopes.set(at, (slopes.get(at) ?? 0) + slope);
  for (let index = 1; index < own.length; index += 1) {
    const arrivals = (own[index] ?? []).map(
      (score, to) => score + (behind[index]?.[to] ?? 0) - total,
    );
    for (const [from, sum] of (ahead[index - 1] ?? []).entries())
      for (const [to, arrival] of arrivals.entries())
        put(place(index, from, to), -Math.exp(sum + move(index, from, to) + arrival));
    put(place(index, marks[index - 1] ?? 0, marks[index] ?? 0), 1);
  }
  return slopes;
}

function scoreGap(features: readonly number[], { weights }: Learned, opensLine: boolean): number[] {
  return Array.from({ length: MARK_COUNT }, (_, mark) => {
    if (opensLine && mark < FIRST_STOP) return -1e9;
    let sum = 0;
    for (const feature of features) sum += weights[feature * MARK_COUNT + mark] ?? 0;
    return sum;
  });
}

function stepGap(features: readonly number[], gaps: Learned, errors: readonly number[]): void {
  for (const feature of features)
    for (const [mark, error] of errors.entries()) {
      const at = feature * MARK_COUNT + mark;
      const slope = error - DECAY * (gaps.weights[at] ?? 0);
      if (Math.abs(slope) >= NEGLIGIBLE) step(gaps, at, slope);
    }
}

function step({ weights, slopes }: Learned, at: number, slope: number): void {
  slopes[at] = (slopes[at] ?? 0) + slope * slope;
  weights[at] = (weights[at] ?? 0) + (RATE * slope) / Math.sqrt(slopes[at] ?? 1);
}

function sumLogs(logs: readonly number[]): number {
  const most = Math.max(...logs);
  return most + Math.log(logs.reduce((sum, log) => sum + Math.exp(log - most), 0));
}
