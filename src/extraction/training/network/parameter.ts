/** Strength of the weight decay. */
const DECAY = 1e-4;

/** An array trained by Adam (Kingma and Ba 2015), and the moving average of its values. */
export interface Parameter {
  values: Float32Array;
  gradient: Float32Array;
  mean: Float32Array;
  square: Float32Array;
  average: Float32Array;
  decay: number;
  /** Step size, relative to all others. */
  rate: number;
}

export function makeParameter(
  hiddenSize: number,
  draw: () => number,
  { decay = DECAY, rate = 1 }: { decay?: number; rate?: number } = {},
): Parameter {
  const values = Float32Array.from({ length: hiddenSize }, draw);
  return {
    values,
    gradient: new Float32Array(hiddenSize),
    mean: new Float32Array(hiddenSize),
    square: new Float32Array(hiddenSize),
    average: values.slice(),
    decay,
    rate,
  };
}

/** One step, counted from 1, along the gradient of the values from `from` up to `to`; clears it. */
export function stepParameter(
  parameter: Parameter,
  { step, size: hiddenSize, shrink }: { step: number; size: number; shrink: number },
  from = 0,
  to = parameter.values.length,
): void {
  const { values, gradient, mean, square, decay, rate } = parameter;
  const start = 1 - 0.9 ** step;
  const second = 1 - 0.999 ** step;
  for (let at = from; at < to; at++) {
    const slope = (gradient[at] as number) * shrink + decay * (values[at] as number);
    const m = 0.9 * (mean[at] as number) + 0.1 * slope;
    const v = 0.999 * (square[at] as number) + 0.001 * slope * slope;
    mean[at] = m;
    square[at] = v;
    values[at] =
      (values[at] as number) - (hiddenSize * rate * (m / start)) / (Math.sqrt(v / second) + 1e-8);
    gradient[at] = 0;
  }
}

/** Moves the average towards the values. */
export function averageParameter(
  { values, average }: Parameter,
  keep: number,
  from = 0,
  to = values.length,
): void {
  for (let at = from; at < to; at++)
    average[at] = keep * (average[at] as number) + (1 - keep) * (values[at] as number);
}

/** Length of the gradient of all parameters together. */
export function slopeOf(parameters: readonly Parameter[]): number {
  let sum = 0;
  for (const { gradient } of parameters) for (const slope of gradient) sum += slope * slope;
  return Math.sqrt(sum);
}
