import { type GruWeights, rowAt } from '../../classifiers/boundary-network/gru.ts';
import { makeParameter, type Parameter } from './parameter.ts';

/** A recurrent unit being trained. */
export interface LearnedGru {
  weights: Parameter;
  biases: Parameter;
}

export function makeGru(embeddingSize: number, hiddenSize: number, draw: () => number): LearnedGru {
  const spread = 0.6 / Math.sqrt(hiddenSize);
  return {
    weights: makeParameter(3 * hiddenSize * (embeddingSize + hiddenSize), () => spread * draw()),
    biases: makeParameter(4 * hiddenSize, () => 0.05 * draw(), { decay: 0 }),
  };
}

export const valuesOf = ({ weights, biases }: LearnedGru): GruWeights => ({
  weights: weights.values,
  biases: biases.values,
});

/** What a run computed, as runRecurrence leaves it, and where the gradients go. */
export interface Course {
  inputs: Float32Array;
  count: number;
  states: Float32Array;
  trace: Float32Array;
  reversed: boolean;
  /** Gradients of the loss by the states, rows of both directions. */
  stateSlopes: Float32Array;
  /** Gradients by the inputs are added here. */
  inputSlopes: Float32Array;
}

/** Back-propagation through time: adds the gradients of weights, biases and inputs. */
export function learnGru({ weights, biases }: LearnedGru, course: Course): void {
  const { inputs, count, states, trace, reversed, stateSlopes, inputSlopes } = course;
  const hiddenSize = biases.values.length / 4;
  const width = weights.values.length / (3 * hiddenSize);
  const embeddingSize = width - hiddenSize;
  const offset = reversed ? hiddenSize : 0;
  const carried = new Float32Array(hiddenSize);
  const passed = new Float32Array(hiddenSize);
  for (let step = count - 1; step >= 0; step--) {
    const row = rowAt(course, step);
    const earlier = step === 0 ? -1 : rowAt(course, step - 1) * 2 * hiddenSize + offset;
    passed.fill(0);
    const gap = hiddenSize * width;
    const seen = {
      gap,
      values: inputs.subarray(row * embeddingSize, (row + 1) * embeddingSize),
      slopes: inputSlopes.subarray(row * embeddingSize, (row + 1) * embeddingSize),
    };
    const before =
      earlier < 0
        ? null
        : { gap, values: states.subarray(earlier, earlier + hiddenSize), slopes: passed };
    for (let unit = 0; unit < hiddenSize; unit++) {
      const slope =
        (stateSlopes[row * 2 * hiddenSize + offset + unit] as number) + (carried[unit] as number);
      const gate = row * 4 * hiddenSize + unit;
      const reset = trace[gate] as number;
      const update = trace[gate + hiddenSize] as number;
      const fresh = trace[gate + 2 * hiddenSize] as number;
      const past = trace[gate + 3 * hiddenSize] as number;
      const held = earlier < 0 ? 0 : (states[earlier + unit] as number);
      const byUpdate = slope * (held - fresh) * update * (1 - update);
      const byFresh = slope * (1 - update) * (1 - fresh * fresh);
      const byReset = byFresh * past * reset * (1 - reset);
      const byPast = byFresh * reset;
      passed[unit] = (passed[unit] as number) + slope * update;
      add(biases.gradient, unit, byReset);
      add(biases.gradient, hiddenSize + unit, byUpdate);
      add(biases.gradient, 2 * hiddenSize + unit, byFresh);
      add(biases.gradient, 3 * hiddenSize + unit, byPast);
      const start = unit * width;
      learnRows(weights, start, seen, [byReset, byUpdate, byFresh]);
      if (before) learnRows(weights, start + embeddingSize, before, [byReset, byUpdate, byPast]);
    }
    carried.set(passed);
  }
}

/**
 * The inputs of a unit's three gates, where its gradients go, and the distance between their
 * weights.
 */
interface Seen {
  gap: number;
  values: Float32Array;
  slopes: Float32Array;
}

/** Adds the gradients of the three gates' weights from `start` on, and of their inputs. */
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
