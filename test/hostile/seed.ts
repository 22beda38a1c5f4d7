import { createRandom, type Random } from '../support/random.ts';

/**
 * What is made at random is made again from its seed: `HOSTILE_SEED=123 npm run test:hostile`.
 *
 * @returns numbers for one test, which are the same whatever other tests drew
 */
export function randomFor(test: string): Random {
  const mixed = [...test].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, seed);
  return createRandom(mixed);
}

export const seed = Number(process.env.HOSTILE_SEED ?? Date.now() % 1_000_000);

/** How many times as much is sent as in the usual run: 25 for 100,000 documents. */
export const scale = Number(process.env.HOSTILE_SCALE ?? 1);
