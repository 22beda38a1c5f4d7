/**
 * One direction of a gated recurrent unit (Cho et al. 2014, in the form of cuDNN: the reset gate is
 * applied after the recurrent product). With D inputs and H states, `weights` holds 3H rows of D +
 * H numbers (reset, update, candidate), `biases` H each for reset, update, the candidate's input
 * and its recurrent part.
 */
export interface GruWeights {
  weights: Float32Array;
  biases: Float32Array;
}

/** Gates of each step, for learning: reset, update, candidate and its recurrent part, H each. */
export type Trace = Float32Array;

/** Rows of `count` inputs of D numbers, and where a direction's H states go in rows of 2H. */
export interface Steps {
  inputs: Float32Array;
  count: number;
  states: Float32Array;
  reversed: boolean;
  trace?: Trace;
}

/** Runs the unit over all steps; reversed, from the last to the first, into the second half of a row. */
export function runGru({ weights, biases }: GruWeights, steps: Steps): void {
  const { inputs, count, states, reversed, trace } = steps;
  const hiddenSize = biases.length / 4;
  const width = weights.length / (3 * hiddenSize);
  const embeddingSize = width - hiddenSize;
  const offset = reversed ? hiddenSize : 0;
  const held = new Float32Array(hiddenSize);
  for (let step = 0; step < count; step++) {
    const row = rowAt(steps, step);
    const into = row * 2 * hiddenSize + offset;
    for (let unit = 0; unit < hiddenSize; unit++) {
      let reset = biases[unit] as number;
      let update = biases[hiddenSize + unit] as number;
      let fresh = biases[2 * hiddenSize + unit] as number;
      let past = biases[3 * hiddenSize + unit] as number;
      let a = unit * width;
      let b = a + hiddenSize * width;
      let c = b + hiddenSize * width;
      for (let at = row * embeddingSize, end = at + embeddingSize; at < end; at++) {
        const value = inputs[at] as number;
        reset += (weights[a++] as number) * value;
        update += (weights[b++] as number) * value;
        fresh += (weights[c++] as number) * value;
      }
      for (let at = 0; at < hiddenSize; at++) {
        const value = held[at] as number;
        reset += (weights[a++] as number) * value;
        update += (weights[b++] as number) * value;
        past += (weights[c++] as number) * value;
      }
      const r = squash(reset);
      const z = squash(update);
      const n = tanh(fresh + r * past);
      states[into + unit] = n + z * ((held[unit] as number) - n);
      if (trace) keepGates(trace, row * 4 * hiddenSize + unit, hiddenSize, [r, z, n, past]);
    }
    for (let unit = 0; unit < hiddenSize; unit++) held[unit] = states[into + unit] as number;
  }
}

/** The row that a step reads: reversed, the last one first. */
export function rowAt(
  { count, reversed }: Pick<Steps, 'count' | 'reversed'>,
  step: number,
): number {
  return reversed ? count - 1 - step : step;
}

/** Records the gates of a unit for training, `gap` numbers apart. */
function keepGates(trace: Trace, start: number, gap: number, gates: readonly number[]): void {
  gates.forEach((gate, index) => {
    trace[start + index * gap] = gate;
  });
}

/** The logistic function. */
export function squash(x: number): number {
  return 0.5 + 0.5 * tanh(0.5 * x);
}

/**
 * Hyperbolic tangent by the rational approximation of the Eigen library, off by less than 1e-6: the
 * same on every engine, and faster than Math.tanh.
 */
export function tanh(value: number): number {
  const x = Math.max(-7.9, Math.min(7.9, value));
  const s = x * x;
  const above =
    ((((((-2.76076847742355e-16 * s + 2.00018790482477e-13) * s - 8.60467152213735e-11) * s +
      5.12229709037114e-8) *
      s +
      1.48572235717979e-5) *
      s +
      6.37261928875436e-4) *
      s +
      4.89352455891786e-3) *
    x;
  const below =
    ((1.19825839466702e-6 * s + 1.18534705686654e-4) * s + 2.268434632439e-3) * s +
    4.89352518554385e-3;
  return above / below;
}
