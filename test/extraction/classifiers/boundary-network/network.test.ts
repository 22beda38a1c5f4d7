import { describe, expect, test } from 'vitest';
import {
  runGru,
  squash,
  tanh,
} from '../../../../src/extraction/classifiers/boundary-network/gru.ts';
import {
  FEATURES,
  TAGS,
  windowOf,
} from '../../../../src/extraction/classifiers/boundary-network/input-window.ts';
import {
  trainedNetwork,
  unpackNetwork,
} from '../../../../src/extraction/classifiers/boundary-network/network.ts';
import {
  oddsOfStop,
  readWindow,
  slotsOf,
} from '../../../../src/extraction/classifiers/boundary-network/score.ts';
import { makeEncoder } from '../../../../src/extraction/classifiers/boundary-network/token-budget.ts';
import { trainedClassifiers } from '../../../../src/extraction/classifiers/classifiers.ts';
import { findCues } from '../../../../src/extraction/cues/find-cues.ts';
import { readDoc } from '../../../../src/extraction/doc/read-doc.ts';
import { makeLearner } from '../../../../src/extraction/training/network/learner.ts';
import { type Lesson, lessonsOf } from '../../../../src/extraction/training/network/lessons.ts';
import { packNetwork, packNumbers } from '../../../../src/extraction/training/network/pack.ts';
import { seededRandom } from '../../../bench/random.ts';

const SHAPE = { embeddingSize: 4, hiddenSize: 3, units: 5 };

const TEXT =
  'Ann Poe said that the old mill, and the dam, was sold, which angered many. She left on Monday.';
const SAID = 'that the old mill, and the dam, was sold';

const labelled = {
  id: 'a',
  text: TEXT,
  quotes: [
    {
      start: TEXT.indexOf(SAID),
      end: TEXT.indexOf(SAID) + SAID.length,
      kind: 'indirect' as const,
      scope: 'core' as const,
      speaker: { start: 0, end: 7 },
      cue: { start: 8, end: 12 },
    },
  ],
};

const vectorsOf = (lessons: readonly Lesson[]) => {
  const words = [...new Set(lessons.flatMap((lesson) => lesson.words))];
  const random = seededRandom(3);
  return {
    words,
    rows: new Map(words.map((word, index) => [word, index + 1])),
    width: 6,
    vectors: Float32Array.from({ length: (words.length + 1) * 6 }, () => random.next() - 0.5),
    frequent: Array.from({ length: words.length + 1 }, () => true),
  };
};

describe('the recurrent unit', () => {
  test('follows its equations in both directions', () => {
    const weights = Float32Array.from([0.5, -0.4, 0.3, 0.2, -0.7, 0.9]);
    const biases = Float32Array.from([0.1, -0.2, 0.05, 0.3]);
    const inputs = Float32Array.from([1, -2]);
    const states = new Float32Array(4);
    runGru({ weights, biases }, { inputs, count: 2, states, reversed: false });
    runGru({ weights, biases }, { inputs, count: 2, states, reversed: true });
    const next = (x: number, h: number) => {
      const sigmoid = (value: number) => 1 / (1 + Math.exp(-value));
      const reset = sigmoid(0.1 + 0.5 * x - 0.4 * h);
      const update = sigmoid(-0.2 + 0.3 * x + 0.2 * h);
      const fresh = Math.tanh(0.05 - 0.7 * x + reset * (0.3 + 0.9 * h));
      return (1 - update) * fresh + update * h;
    };
    const forward = [next(1, 0), next(-2, next(1, 0))];
    const backward = [next(1, next(-2, 0)), next(-2, 0)];
    [forward[0], backward[0], forward[1], backward[1]].forEach((state, index) => {
      expect(states[index]).toBeCloseTo(state as number, 5);
    });
  });

  test('has a hyperbolic tangent', () => {
    for (let x = -12; x <= 12; x += 0.01)
      expect(Math.abs(tanh(x) - Math.tanh(x))).toBeLessThan(1e-6);
    expect(squash(0)).toBe(0.5);
  });
});

describe('learning', () => {
  test('takes from labels which words a cue reports and where they end', () => {
    const [lesson] = lessonsOf(labelled);
    expect(lesson?.words.filter((_, index) => lesson.inside?.[index])).toEqual(
      SAID.replaceAll(',', ' ,').split(' '),
    );
    const ends = lesson?.answers.filter(({ label }) => label);
    const right = ends?.map(({ candidate }) => lesson?.words[candidate.at]);
    expect(right).toEqual([',']);
    expect(lesson?.answers.some(({ label }) => !label)).toBe(true);
  });

  test('leaves open what the labels leave out', () => {
    const silent = { ...labelled, noAccordingTo: true, quotes: [] };
    const text = 'According to Ann Poe, the mill was sold.';
    expect(lessonsOf({ ...silent, text }).map(({ inside }) => inside)).toEqual([null]);
    expect(lessonsOf(silent)[0]?.inside?.some(Boolean)).toBe(false);
  });

  test('follows the slopes of its own loss', () => {
    const lessons = lessonsOf(labelled);
    const [lesson] = lessons as [Lesson];
    let random = seededRandom(5);
    const learner = makeLearner(SHAPE, vectorsOf(lessons), () => random.next());
    // The same numbers are left out each time, so that the loss is one function.
    const loss = () => {
      random = seededRandom(11);
      return learner.learn(lesson);
    };
    const clear = () => {
      for (const { gradient } of learner.parameters.dense) gradient.fill(0);
    };
    loss();
    const slopes = learner.parameters.dense.map(({ gradient }) => gradient.slice());
    let compared = 0;
    learner.parameters.dense.forEach(({ values }, index) => {
      for (let at = 0; at < values.length; at += Math.ceil(values.length / 40)) {
        const value = values[at] as number;
        values[at] = value + 1e-2;
        const above = loss();
        values[at] = value - 1e-2;
        const below = loss();
        values[at] = value;
        const slope = slopes[index]?.[at] as number;
        const error = Math.abs((above - below) / 2e-2 - slope);
        expect(error).toBeLessThan(5e-6 + 0.02 * Math.abs(slope));
        if (slope !== 0) compared++;
      }
    });
    clear();
    expect(compared).toBeGreaterThan(150);
  });

  test('lowers the loss, and what it packs answers as it learned', () => {
    const lessons = lessonsOf(labelled);
    const [lesson] = lessons as [Lesson];
    const vectors = vectorsOf(lessons);
    const learner = makeLearner(SHAPE, vectors, seededRandom(5).next);
    const before = learner.learn(lesson);
    for (let step = 0; step < 400; step++) {
      learner.learn(lesson);
      learner.step(0.01);
    }
    expect(learner.learn(lesson)).toBeLessThan(before / 2);
    const network = unpackNetwork(packNetwork(SHAPE, vectors.words, learner.arrays()));
    const doc = readDoc(TEXT);
    const [cue] = findCues(doc);
    if (!cue) throw new Error('no cue');
    const encoded = readWindow(network, doc, cue, lesson.window);
    for (const { candidate, label } of lesson.answers)
      expect(oddsOfStop(network, encoded, candidate) > 0).toBe(label);
  });
});

describe('the packed network', () => {
  test.each([8, 16] as const)('keeps numbers within half a step of %i bits', (bits) => {
    const numbers = Float32Array.from([0.5, -1.25, 0, 2, 0.001]);
    const packed = packNumbers(numbers, bits);
    const bytes = Buffer.from(packed.base64, 'base64');
    numbers.forEach((value, index) => {
      const whole = bits === 8 ? bytes.readInt8(index) : bytes.readInt16LE(2 * index);
      expect(Math.abs(whole * packed.scale - value)).toBeLessThanOrEqual(packed.scale / 2 + 1e-9);
    });
  });

  test('has a row for each word, part of speech and mark', () => {
    const { embeddingSize, hiddenSize, rows, words, tags, features, forward, inside } =
      trainedNetwork;
    expect(words).toHaveLength((rows.size + 1) * embeddingSize);
    expect(tags).toHaveLength(TAGS.length * embeddingSize);
    expect(features).toHaveLength(FEATURES.length * embeddingSize);
    expect(forward.weights).toHaveLength(3 * hiddenSize * (embeddingSize + hiddenSize));
    expect(inside).toHaveLength(2 * hiddenSize + 1);
    expect(words.some((value) => Math.abs(value) > 0.5)).toBe(true);
  });
});

describe('a question', () => {
  const view = { window: { start: 20, end: 30 }, cue: 2 };

  test('looks at both sides of the end, at the beginning and at the cue', () => {
    const question = { start: 23, end: 29, at: 26 };
    expect(slotsOf(view, question)).toEqual({
      rows: [6, 5, 3, 2, 7],
      content: [3, 6],
      rest: [6, 9],
    });
  });

  test('stays within the window', () => {
    const question = { start: 12, end: 40, at: 40 };
    expect(slotsOf(view, question)).toEqual({
      rows: [9, 9, 0, 2, 9],
      content: [0, 10],
      rest: [10, 10],
    });
  });
});

describe('what the network reads', () => {
  const sentence = (length: number) => ({ start: 10, end: 10 + length, paragraph: 0 });
  const focus = (head: number) => ({ head, end: head + 1, speaker: { start: 10, end: 11 } });

  test('is the sentence, but little before the cue and not all of a long one', () => {
    expect(windowOf(sentence(40), focus(12))).toEqual({ start: 10, end: 50 });
    expect(windowOf(sentence(200), focus(12))).toEqual({ start: 10, end: 74 });
    expect(windowOf(sentence(200), focus(100))).toEqual({ start: 88, end: 152 });
    expect(windowOf(sentence(200), focus(205))).toEqual({ start: 193, end: 210 });
  });

  test('is limited for a text that is all cues', () => {
    const doc = readDoc('He said that she left town. '.repeat(3000));
    const cues = findCues(doc);
    const encoder = makeEncoder(trainedNetwork, doc);
    const read = cues.map((cue) => encoder.of(cue)).filter((encoded) => encoded !== null);
    const words = read.reduce((sum, { window }) => sum + window.end - window.start, 0);
    expect(words).toBeGreaterThan(6000);
    expect(words).toBeLessThan(6000 + 0.15 * doc.tokens.length);
    const last = cues.at(-1);
    if (!last) throw new Error('no cue');
    expect(encoder.of(last)).toBeNull();
    const classifiers = trainedClassifiers(doc);
    for (const cue of cues)
      classifiers.stop({ cue, start: cue.end, end: cue.end + 4 }, cue.end + 2);
    expect(classifiers.stop({ cue: last, start: last.end, end: last.end + 4 }, last.end + 2)).toBe(
      0,
    );
  });
});
