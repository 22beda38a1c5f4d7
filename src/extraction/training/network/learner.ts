import { runGru, squash, tanh } from '../../classifiers/boundary-network/gru.ts';
import { FEATURES, TAGS } from '../../classifiers/boundary-network/input-window.ts';
import type { ArrayName } from '../../classifiers/boundary-network/network.ts';
import { gatherInputs, slotsOf } from '../../classifiers/boundary-network/score.ts';
import { add, learnGru, makeGru, valuesOf } from './learned-gru.ts';
import { learnHead, makeHead, runHead } from './learned-head.ts';
import type { Answer, Lesson } from './lessons.ts';
import { averageParameter, makeParameter, slopeOf, stepParameter } from './parameter.ts';
import type { WordVectors } from './word-vectors.ts';

/** Sizes of the network; `units` are those of the head. */
export interface Shape {
  embeddingSize: number;
  hiddenSize: number;
  units: number;
}

/** Share of numbers, and of words, dropped at random from a sample (Srivastava et al. 2014). */
const DROPPED = 0.3;
const DROPPED_WORDS = 0.1;
/** Approximate answers and words per batch: their losses are divided by this. */
const ANSWERS = 20;
const WORDS = 1000;
/** Share of the step size at which rows of single words are trained. */
const WORD_RATE = 0.15;

/**
 * Trains a network on samples: `learn` adds the gradients of one, `step` moves all parameters along
 * them, `arrays` are the moving averages (Polyak and Juditsky 1992).
 */
export function makeLearner(shape: Shape, vectors: WordVectors, random: () => number) {
  const { embeddingSize, hiddenSize, units } = shape;
  const { width } = vectors;
  const states = 2 * hiddenSize;
  const normal = () =>
    Math.sqrt(-2 * Math.log(random() + 1e-12)) * Math.cos(2 * Math.PI * random());
  const own = makeParameter(vectors.vectors.length * (embeddingSize / width), () => 0, {
    decay: 0,
    rate: WORD_RATE,
  });
  const projection = makeParameter(embeddingSize * width, () => 0.1 * normal());
  const tags = makeParameter(TAGS.length * embeddingSize, () => 0.3 * normal());
  const features = makeParameter(FEATURES.length * embeddingSize, () => 0.3 * normal());
  const forward = makeGru(embeddingSize, hiddenSize, normal);
  const backward = makeGru(embeddingSize, hiddenSize, normal);
  const inside = makeParameter(states + 1, () => 0.1 * normal());
  const stop = makeHead(5 * states + 2, units, normal);
  const dense = [projection, tags, features, inside, stop.hidden, stop.out];
  for (const { weights, biases } of [forward, backward]) dense.push(weights, biases);
  const touched = new Set<number>();
  let steps = 0;

  const keep = () => (random() < DROPPED ? 0 : 1 / (1 - DROPPED));

  /** Vectors of the words, some numbers dropped, and the inputs computed from them. */
  function embed({ words, tags: tagRows, features: featureFlags }: Lesson) {
    const rows = words.map((word) =>
      random() < DROPPED_WORDS ? 0 : (vectors.rows.get(word) ?? 0),
    );
    const given = new Float32Array(rows.length * width);
    const inputs = new Float32Array(rows.length * embeddingSize);
    rows.forEach((row, index) => {
      for (let at = 0; at < width; at++)
        given[index * width + at] = (vectors.vectors[row * width + at] as number) * keep();
      for (let unit = 0; unit < embeddingSize; unit++) {
        let sum =
          (own.values[row * embeddingSize + unit] as number) +
          (tags.values[(tagRows[index] as number) * embeddingSize + unit] as number);
        featureFlags[index]?.forEach((has, feature) => {
          if (has) sum += features.values[feature * embeddingSize + unit] as number;
        });
        for (let at = 0; at < width; at++)
          sum +=
            (projection.values[unit * width + at] as number) *
            (given[index * width + at] as number);
        inputs[index * embeddingSize + unit] = tanh(sum);
      }
    });
    return { rows, given, inputs };
  }

  function learnEmbedding(
    { tags: tagRows, features: featureFlags }: Lesson,
    { rows, given, inputs }: ReturnType<typeof embed>,
    slopes: Float32Array,
  ): void {
    rows.forEach((row, index) => {
      const frequent = vectors.frequent[row] === true;
      if (frequent) touched.add(row);
      for (let unit = 0; unit < embeddingSize; unit++) {
        const value = inputs[index * embeddingSize + unit] as number;
        const slope = (slopes[index * embeddingSize + unit] as number) * (1 - value * value);
        add(tags.gradient, (tagRows[index] as number) * embeddingSize + unit, slope);
        featureFlags[index]?.forEach((has, feature) => {
          if (has) add(features.gradient, feature * embeddingSize + unit, slope);
        });
        if (frequent) add(own.gradient, row * embeddingSize + unit, slope);
        for (let at = 0; at < width; at++)
          add(
            projection.gradient,
            unit * width + at,
            slope * (given[index * width + at] as number),
          );
      }
    });
  }

  /** Adds the gradients of a sample; returns its loss. */
  function learn(lesson: Lesson): number {
    const count = lesson.words.length;
    const embedded = embed(lesson);
    const { inputs } = embedded;
    const full = new Float32Array(count * states);
    const traces = [0, 1].map(() => new Float32Array(count * 4 * hiddenSize));
    const runs = [forward, backward].map((unit, index) => {
      const trace = traces[index] as Float32Array;
      const steps = { inputs, count, states: full, reversed: index === 1, trace };
      runGru(valuesOf(unit), steps);
      return { unit, ...steps };
    });
    const masks = full.map(keep);
    const seen = full.map((state, at) => state * (masks[at] as number));
    const odds = new Float32Array(count);
    const sums = new Float32Array(count + 1);
    for (let row = 0; row < count; row++) {
      let sum = inside.values[states] as number;
      for (let at = 0; at < states; at++)
        sum += (seen[row * states + at] as number) * (inside.values[at] as number);
      odds[row] = sum;
      sums[row + 1] = (sums[row] as number) + sum;
    }
    const seenSlopes = new Float32Array(count * states);
    const oddsSlopes = new Float32Array(count);
    let loss = 0;
    for (const answer of lesson.answers)
      loss += learnAnswer(lesson, answer, { seen, sums, seenSlopes, oddsSlopes });
    lesson.inside?.forEach((label, row) => {
      loss += lossOf(odds[row] as number, label) / WORDS;
      add(oddsSlopes, row, slopeOfLoss(odds[row] as number, label) / WORDS);
    });
    for (let row = 0; row < count; row++) {
      const slope = oddsSlopes[row] as number;
      add(inside.gradient, states, slope);
      for (let at = 0; at < states; at++) {
        add(inside.gradient, at, slope * (seen[row * states + at] as number));
        add(seenSlopes, row * states + at, slope * (inside.values[at] as number));
      }
    }
    const stateSlopes = seenSlopes.map((slope, at) => slope * (masks[at] as number));
    const inputSlopes = new Float32Array(count * embeddingSize);
    for (const { unit, ...run } of runs) learnGru(unit, { ...run, stateSlopes, inputSlopes });
    learnEmbedding(lesson, embedded, inputSlopes);
    return loss;
  }

  function learnAnswer(
    { window, cue }: Lesson,
    { candidate, label }: Answer,
    run: Record<'seen' | 'sums' | 'seenSlopes' | 'oddsSlopes', Float32Array>,
  ): number {
    const places = slotsOf({ window, cue }, candidate);
    const { rows, content, rest } = places;
    const inputs = gatherInputs({ states: run.seen, sums: run.sums }, places, states);
    const means = rows.length * states;
    const ran = runHead(stop, inputs, keep);
    const slope = slopeOfLoss(ran.odds, label) / ANSWERS;
    const slopes = learnHead(stop, inputs, ran, slope);
    rows.forEach((row, index) => {
      for (let at = 0; at < states; at++)
        add(run.seenSlopes, row * states + at, slopes[index * states + at] as number);
    });
    [content, rest].forEach(([from, to], index) => {
      const share = (slopes[means + index] as number) / Math.max(1, to - from);
      for (let row = from; row < to; row++) add(run.oddsSlopes, row, share);
    });
    return lossOf(ran.odds, label) / ANSWERS;
  }

  /** Moves all parameters by a step of this size, and updates the averages. */
  function step(stepSize: number): void {
    steps++;
    const shrink = 1 / Math.max(1, slopeOf(dense));
    const move = { step: steps, size: stepSize, shrink };
    const kept = Math.min(0.9975, steps / (steps + 40));
    for (const parameter of dense) {
      stepParameter(parameter, move);
      averageParameter(parameter, kept);
    }
    for (const row of touched) {
      stepParameter(own, move, row * embeddingSize, (row + 1) * embeddingSize);
      averageParameter(own, 0.97, row * embeddingSize, (row + 1) * embeddingSize);
    }
    touched.clear();
  }

  /** The words' rows: their projected vectors, plus what the frequent ones learned. */
  function wordRows(): Float32Array {
    const rows = own.average.slice();
    for (let row = 0; row * embeddingSize < rows.length; row++)
      for (let unit = 0; unit < embeddingSize; unit++)
        for (let at = 0; at < width; at++)
          add(
            rows,
            row * embeddingSize + unit,
            (projection.average[unit * width + at] as number) *
              (vectors.vectors[row * width + at] as number),
          );
    return rows;
  }

  const arrays = (): Record<ArrayName, Float32Array> => ({
    words: wordRows(),
    tags: tags.average,
    features: features.average,
    forwardWeights: forward.weights.average,
    forwardBiases: forward.biases.average,
    backwardWeights: backward.weights.average,
    backwardBiases: backward.biases.average,
    inside: inside.average,
    stopHidden: stop.hidden.average,
    stopOut: stop.out.average,
  });

  return { learn, step, arrays, parameters: { own, dense } };
}

/** Cross-entropy of a log-odds, and its gradient. */
function lossOf(odds: number, label: boolean): number {
  return Math.log1p(Math.exp(label ? -odds : odds));
}

function slopeOfLoss(odds: number, label: boolean): number {
  return squash(odds) - (label ? 1 : 0);
}
