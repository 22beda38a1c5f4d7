import type { GruWeights } from '../../../src/extraction/classifiers/boundary-network/gru.ts';
import { makeParameter, type Parameter } from './parameter.ts';

/** A recurrent unit that is learned. */
export interface LearnedRecurrence {
  weights: Parameter;
  biases: Parameter;
}

export function makeRecurrence(depth: number, size: number, draw: () => number): LearnedRecurrence {
  const spread = 0.6 / Math.sqrt(size);
  return {
    weights: makeParameter(3 * size * (depth + size), () => spread * draw()),
    biases: makeParameter(4 * size, () => 0.05 * draw(), { decay: 0 }),
  };
}

export const valuesOf = ({ weights, biases }: LearnedRecurrence): GruWeights => ({
  weights: weights.values,
  biases: biases.values,
});

/** What a run went through, as runRecurrence leaves it, and where the slopes go. */
export interface Course {
  inputs: Float32Array;
  count: number;
  states: Float32Array;
  trace: Float32Array;
  reversed: boolean;
  /** Slopes of the loss by the states, rows of both directions. */
  stateSlopes: Float32Array;
  /** Slopes by the inputs are added here. */
  inputSlopes: Float32Array;
}

/** Back-propagation through time: adds the slopes of weights, biases and inputs. */
export function learnRecurrence({ weights, biases }: LearnedRecurrence, course: Course): void {
  const { inputs, count, states, trace, reversed, stateSlopes, inputSlopes } = course;
  const size = biases.values.length / 4;
  const width = weights.values.length / (3 * size);
  const depth = width - size;
  const offset = reversed ? size : 0;
  const carried = new Float32Array(size);
  const passed = new Float32Array(size);
  for (let step = count - 1; step >= 0; step--) {
    const row = reversed ? count - 1 - step : step;
    const earlier = step === 0 ? -1 : (reversed ? row + 1 : row - 1) * 2 * size + offset;
    passed.fill(0);
    const gap = size * width;
    const seen = {
      gap,
      values: inputs.subarray(row * depth, (row + 1) * depth),
      slopes: inputSlopes.subarray(row * depth, (row + 1) * depth),
    };
    const before =
      earlier < 0
        ? null
        : { gap, values: states.subarray(earlier, earlier + size), slopes: passed };
    for (let unit = 0; unit < size; unit++) {
      const slope =
        (stateSlopes[row * 2 * size + offset + unit] as number) + (carried[unit] as number);
      const gate = row * 4 * size + unit;
      const reset = trace[gate] as number;
      const update = trace[gate + size] as number;
      const fresh = trace[gate + 2 * size] as number;
      const past = trace[gate + 3 * size] as number;
      const held = earlier < 0 ? 0 : (states[earlier + unit] as number);
      const byUpdate = slope * (held - fresh) * update * (1 - update);
      const byFresh = slope * (1 - update) * (1 - fresh * fresh);
      const byReset = byFresh * past * reset * (1 - reset);
      const byPast = byFresh * reset;
      passed[unit] = (passed[unit] as number) + slope * update;
      add(biases.gradient, unit, byReset);
      add(biases.gradient, size + unit, byUpdate);
      add(biases.gradient, 2 * size + unit, byFresh);
      add(biases.gradient, 3 * size + unit, byPast);
      const start = unit * width;
      learnRows(weights, start, seen, [byReset, byUpdate, byFresh]);
      if (before) learnRows(weights, start + depth, before, [byReset, byUpdate, byPast]);
    }
    carried.set(passed);
  }
}

/** What the three gates of a unit saw, where its slopes go, and how far apart their weights stand. */
interface Seen {
  gap: number;
  values: Float32Array;
  slopes: Float32Array;
}

/** Adds the slopes of the three gates' weights from `start` on, and those of what they saw. */
function learnRows(
  weights: Parameter,
  start: number,
  { gap, values, slopes }: Seen,
  [first, second, third]: readonly [number, number, number],
): void {
  let a = start;
  let b = a + gap;
  let c = b + gap;
  for (let at = 0; at < values.length; at++, a++, b++, c++) {
    const value = values[at] as number;
    add(weights.gradient, a, first * value);
    add(weights.gradient, b, second * value);
    add(weights.gradient, c, third * value);
    const back =
      first * (weights.values[a] as number) +
      second * (weights.values[b] as number) +
      third * (weights.values[c] as number);
    add(slopes, at, back);
  }
}

/** array[at] += value */
export function add(array: Float32Array, at: number, value: number): void {
  array[at] = (array[at] as number) + value;
}
