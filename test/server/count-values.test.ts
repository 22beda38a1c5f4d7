import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countValues } from '../../src/server/request/count-values.ts';

const count = (text: string) => countValues(Buffer.from(text));

/** As parsed: each value, those within it included. */
const countParsed = (value: unknown): number =>
  typeof value === 'object' && value !== null
    ? 1 + Object.values(value).reduce((sum: number, inner) => sum + countParsed(inner), 0)
    : 1;

it('counts no fewer than there are, and no more than three times as many', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const values = countParsed(JSON.parse(text));
      expect(count(text) + 1).toBeGreaterThanOrEqual(values);
      // Each counts for the comma before it, and for two where it holds others: `[{},{}]` is 3, and counts 7.
      expect(count(text)).toBeLessThanOrEqual(3 * values);
    }),
    { examples: [['[{},{}]'], ['[{},{},{},{}]'], ['{}']] },
  );
});

it.each([
  ['marks within a string', '"[{,,,"', 0],
  ['a quotation mark within a string', '"\\",,"', 0],
  ['a backslash at the end of a string', '["\\\\",1]', 3],
  ['a string without an end', '[1,",,,', 3],
  ['a backslash at the very end', '"\\', 0],
])('counts %s', (_, text, expected) => {
  expect(count(text)).toBe(expected);
});
