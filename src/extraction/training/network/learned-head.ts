import { add } from './learned-gru.ts';
import { makeParameter, type Parameter } from './parameter.ts';

/** A head being trained: rectified units over the inputs, and their sum. */
export interface LearnedHead {
  hidden: Parameter;
  out: Parameter;
}

export function makeHead(inputs: number, units: number, draw: () => number): LearnedHead {
  const spread = 0.7 / Math.sqrt(inputs);
  return {
    hidden: makeParameter(units * (inputs + 1), () => spread * draw()),
    out: makeParameter(units + 1, () => 0.15 * draw()),
  };
}

/** The log-odds and, for training, the output of each unit. */
export interface HeadRun {
  odds: number;
  units: Float32Array;
  kept: Float32Array;
}

/** Runs a head; `keep` is the scale of each unit: 0 if it is dropped. */
export function runHead(
  { hidden, out }: LearnedHead,
  inputs: Float32Array,
  keep: () => number,
): HeadRun {
  const count = out.values.length - 1;
  const width = inputs.length + 1;
  const units = new Float32Array(count);
  const kept = new Float32Array(count);
  let odds = out.values[count] as number;
  for (let unit = 0; unit < count; unit++) {
    let sum = hidden.values[unit * width + inputs.length] as number;
    for (let at = 0, weight = unit * width; at < inputs.length; at++, weight++)
      sum += (hidden.values[weight] as number) * (inputs[at] as number);
    kept[unit] = keep() * (sum > 0 ? 1 : 0);
    units[unit] = sum * (kept[unit] as number);
    odds += (units[unit] as number) * (out.values[unit] as number);
  }
  return { odds, units, kept };
}

/** Adds the gradients of a head's weights; returns those of its inputs. */
export function learnHead(
  { hidden, out }: LearnedHead,
  inputs: Float32Array,
  { units, kept }: HeadRun,
  slope: number,
): Float32Array {
  const width = inputs.length + 1;
  const slopes = new Float32Array(inputs.length);
  add(out.gradient, units.length, slope);
  for (let unit = 0; unit < units.length; unit++) {
    add(out.gradient, unit, slope * (units[unit] as number));
    const own = slope * (out.values[unit] as number) * (kept[unit] as number);
    if (own === 0) continue;
    add(hidden.gradient, unit * width + inputs.length, own);
    for (let at = 0, weight = unit * width; at < inputs.length; at++, weight++) {
      add(hidden.gradient, weight, own * (inputs[at] as number));
      add(slopes, at, own * (hidden.values[weight] as number));
    }
  }
  return slopes;
}
