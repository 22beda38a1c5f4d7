import { mulberry32 } from '../../src/extraction/training/mulberry32.ts';

/** A source of numbers that repeats itself for one seed. */
export interface Random {
  /** From 0 (included) to 1 (not). */
  next(): number;
  /** A whole number from 0 to `end - 1`. */
  below(end: number): number;
  pick<T>(items: readonly T[]): T;
  /** An index below `end`, the first ones far more often: as words, speakers and outlets occur. */
  zipf(end: number): number;
}

/** Draws from mulberry32. */
export function seededRandom(seed: number): Random {
  const next = mulberry32(seed);
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] as never,
    zipf: (end) => Math.min(end - 1, Math.floor((end + 1) ** next()) - 1),
  };
}
