import type { Recurrence } from '../../../src/extraction/network/recurrence.ts';
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

export const valuesOf = ({ weights, biases }: LearnedRecurrence): Recurrence => ({
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
  const values = weights.values;
  const slopes = weights.gradient;
  const carried = new Float32Array(size);
  const passed = new Float32Array(size);
  for (let step = count - 1; step >= 0; step--) {
    const row = reversed ? count - 1 - step : step;
    const earlier = step === 0 ? -1 : (reversed ? row + 1 : row - 1) * 2 * size + offset;
    passed.fill(0);
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
      let a = unit * width;
      let b = a + size * width;
      let c = b + size * width;
      for (let at = row * depth, end = at + depth; at < end; at++, a++, b++, c++) {
        const input = inputs[at] as number;
        add(slopes, a, byReset * input);
        add(slopes, b, byUpdate * input);
        add(slopes, c, byFresh * input);
        add(
          inputSlopes,
          at,
          byReset * (values[a] as number) +
            byUpdate * (values[b] as number) +
            byFresh * (values[c] as number),
        );
      }
      if (earlier < 0) continue;
      for (let at = 0; at < size; at++, a++, b++, c++) {
        const state = states[earlier + at] as number;
        add(slopes, a, byReset * state);
        add(slopes, b, byUpdate * state);
        add(slopes, c, byPast * state);
        add(
          passed,
          at,
          byReset * (values[a] as number) +
            byUpdate * (values[b] as number) +
            byPast * (values[c] as number),
        );
      }
    }
    carried.set(passed);
  }
}

/** array[at] += value */
export function add(array: Float32Array, at: number, value: number): void {
  array[at] = (array[at] as number) + value;
}
