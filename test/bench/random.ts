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

/** The generator mulberry32 (Tommy Ettinger, 2017). */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  return {
    next,
    below,
    pick: (items) => items[below(items.length)] as never,
    zipf: (end) => Math.min(end - 1, Math.floor((end + 1) ** next()) - 1),
  };
}
