import packed from './data/mark-weights.json' with { type: 'json' };
import { describeGap } from './describe-gap.ts';
import type { SpokenWord } from './spoken-words.ts';

/** What stands before a word, and whether the word is quoted. */
export interface Mark {
  breaks: 'NONE' | 'COMMA' | 'STOP';
  isQuoted: boolean;
}

/** In the order of the weights. */
const MARKS: readonly Mark[] = (['NONE', 'COMMA', 'STOP'] as const).flatMap((breaks) =>
  // The third stands outside in a line that has quoted words before: they often go on behind "she said".
  [false, true, false].map((isQuoted) => ({ breaks, isQuoted })),
);
const COUNT = MARKS.length;
/** A line begins with a stop behind the one before: the marks from this one on. */
const FIRST_STOP = MARKS.findIndex(({ breaks }) => breaks === 'STOP');
const KEY_BYTES = 3;
/** Features are numbered in so many bits. */
export const KEY_BITS = 22;

/** The number of a feature: its FNV-1a hash, mixed so that the upper bits depend on all. */
export function numberFeature(feature: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < feature.length; index += 1)
    hash = Math.imul(hash ^ feature.charCodeAt(index), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> (32 - KEY_BITS);
}

interface Weights {
  /** The row of each feature, by its number. */
  rows: ReadonlyMap<number, number>;
  weights: Int8Array;
}

let unpacked: Weights | undefined;

/** Unpacked with the first text that needs them. */
function readWeights(): Weights {
  if (unpacked) return unpacked;
  const keys = decodeBytes(packed.keys);
  const rows = new Map<number, number>();
  for (let row = 0; row * KEY_BYTES < keys.length; row += 1) {
    const [high = 0, middle = 0, low = 0] = keys.subarray(row * KEY_BYTES, (row + 1) * KEY_BYTES);
    rows.set((high << 16) | (middle << 8) | low, row * COUNT);
  }
  unpacked = { rows, weights: new Int8Array(decodeBytes(packed.weights).buffer) };
  return unpacked;
}

function decodeBytes(base64: string): Uint8Array {
  return Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
}

/** The likeliest marks of a text: a linear model of each gap and of each two that follow (Viterbi). */
export function decodeMarks(words: readonly SpokenWord[]): Mark[] {
  const back: number[][] = [];
  let scores: number[] = [];
  for (const [index, { before }] of words.entries()) {
    const own = scoreGap(words, index);
    const first = before === 0 ? FIRST_STOP : 0;
    const from: number[] = [];
    const next = own.map((score, mark) => {
      if (mark < first) return Number.NEGATIVE_INFINITY;
      if (index === 0) return score;
      const best = bestBefore(scores, mark, before === 0);
      from[mark] = best.mark;
      return score + best.score;
    });
    back.push(from);
    scores = next;
  }
  let mark = scores.indexOf(Math.max(...scores));
  const marks: Mark[] = [];
  for (const from of back.reverse()) {
    marks.push(MARKS[mark] as Mark);
    mark = from[mark] ?? 0;
  }
  return marks.reverse();
}

function bestBefore(scores: readonly number[], mark: number, opensLine: boolean) {
  const table = opensLine ? COUNT * COUNT : 0;
  let best = { mark: 0, score: Number.NEGATIVE_INFINITY };
  for (const [before, score] of scores.entries()) {
    const sum = score + (packed.transitions[table + before * COUNT + mark] ?? 0);
    if (sum > best.score) best = { mark: before, score: sum };
  }
  return best;
}

function scoreGap(words: readonly SpokenWord[], index: number): number[] {
  const { rows, weights } = readWeights();
  const scores = new Array<number>(COUNT).fill(0);
  for (const feature of describeGap(words, index)) {
    const row = rows.get(numberFeature(feature));
    if (row === undefined) continue;
    for (let mark = 0; mark < COUNT; mark += 1)
      scores[mark] = (scores[mark] ?? 0) + (weights[row + mark] ?? 0);
  }
  return scores;
}
