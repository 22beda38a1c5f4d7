import packed from '../data/network.json' with { type: 'json' };
import type { GruWeights } from './gru.ts';

/** A layer of rectified units, and the one number that they add up to. */
export interface Head {
  /** A row for each unit: a weight for each input, then its bias. */
  hidden: Float32Array;
  /** A weight for each unit, then a bias. */
  out: Float32Array;
}

/**
 * A recurrent network that reads a sentence for one cue. A word is the sum of rows of
 * `embeddingSize` numbers, for itself, its part of speech and its features; they come before the
 * `hiddenSize` states of each direction, and what is read from them.
 */
export interface Network {
  embeddingSize: number;
  hiddenSize: number;
  /** Row of each word in `words`; row 0 is for all others. */
  rows: ReadonlyMap<string, number>;
  words: Float32Array;
  tags: Float32Array;
  features: Float32Array;
  forward: GruWeights;
  backward: GruWeights;
  /** A weight for each state of both directions and a bias: is the word one of those reported? */
  inside: Float32Array;
  /** Do the words end here? */
  stop: Head;
}

/** Numbers as in the data file: integers of 8 or 16 bits in base64, each times `scale`. */
export interface PackedNumbers {
  bits: number;
  scale: number;
  base64: string;
}

/** The network's data file. */
export interface PackedNetwork {
  note: string;
  embeddingSize: number;
  hiddenSize: number;
  /** Separated by spaces, in the order of their rows, from row 1. */
  vocabulary: string;
  arrays: Record<ArrayName, PackedNumbers>;
}

/** The arrays of a network, each with its destination. */
export type ArrayName =
  | 'words'
  | 'tags'
  | 'features'
  | 'forwardWeights'
  | 'forwardBiases'
  | 'backwardWeights'
  | 'backwardBiases'
  | 'inside'
  | 'stopHidden'
  | 'stopOut';

function unpackNumbers({ bits, scale, base64 }: PackedNumbers): Float32Array {
  const binary = atob(base64);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < bytes.length; at++) bytes[at] = binary.charCodeAt(at);
  const whole = bits === 8 ? new Int8Array(bytes.buffer) : new Int16Array(bytes.buffer);
  const numbers = new Float32Array(whole.length);
  for (let at = 0; at < numbers.length; at++) numbers[at] = (whole[at] as number) * scale;
  return numbers;
}

/** Reads a data file into arrays. */
export function unpackNetwork(file: PackedNetwork): Network {
  const read = (name: ArrayName) => unpackNumbers(file.arrays[name]);
  return {
    embeddingSize: file.embeddingSize,
    hiddenSize: file.hiddenSize,
    rows: new Map(file.vocabulary.split(' ').map((word, index) => [word, index + 1])),
    words: read('words'),
    tags: read('tags'),
    features: read('features'),
    forward: { weights: read('forwardWeights'), biases: read('forwardBiases') },
    backward: { weights: read('backwardWeights'), biases: read('backwardBiases') },
    inside: read('inside'),
    stop: { hidden: read('stopHidden'), out: read('stopOut') },
  };
}

/** The production network, in data/network.json. */
export const trainedNetwork: Network = unpackNetwork(packed);
