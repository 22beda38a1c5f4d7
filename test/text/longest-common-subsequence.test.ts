import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCommonSubsequence } from '../../src/text/longest-common-subsequence.ts';

/** The textbook's table, for comparison. */
function lengthByTable(first: readonly string[], second: readonly string[]): number {
  let row = new Array<number>(second.length + 1).fill(0);
  for (const item of first) {
    const next = [0];
    second.forEach((other, index) => {
      const grown = (row[index] ?? 0) + 1;
      next.push(item === other ? grown : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    });
    row = next;
  }
  return row.at(-1) ?? 0;
}

describe('findCommonSubsequence', () => {
  const items = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 120 });

  it('finds as long a subsequence as the textbook does, of equal items in ascending order', () => {
    fc.assert(
      fc.property(items, items, (first, second) => {
        const matches = findCommonSubsequence(first, second);
        expect(matches).toHaveLength(lengthByTable(first, second));
        let last = [-1, -1];
        for (const [one, other] of matches) {
          expect(first[one]).toBe(second[other]);
          expect(one).toBeGreaterThan(last[0] ?? 0);
          expect(other).toBeGreaterThan(last[1] ?? 0);
          last = [one, other];
        }
      }),
      { numRuns: 300 },
    );
  });

  it('keeps the common beginning and end of lists too long to align', () => {
    const long = (letter: string) =>
      Array.from({ length: 17_000 }, (_, index) => `${letter}${index}`);
    const matches = findCommonSubsequence(['x', ...long('a'), 'y'], ['x', ...long('b'), 'y']);
    expect(matches).toEqual([
      [0, 0],
      [17_001, 17_001],
    ]);
  });
});
