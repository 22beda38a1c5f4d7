import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isLongerThan, sliceJson } from '../../src/server/slice-json.ts';

const long = 'Take the win. '.repeat(6_000);

/** Values of JSON, some of whose strings are longer than a slice. */
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.oneof(fc.constantFrom(long, null, undefined), fc.string(), fc.boolean(), fc.double()),
    fc.array(tie('value')),
    fc.dictionary(fc.string(), tie('value')),
  ),
})).value;

it('writes what JSON.stringify writes', () => {
  fc.assert(
    fc.property(json, (value) => {
      const whole = JSON.stringify(value) ?? 'null';
      expect([...sliceJson(value)].join('')).toBe(whole);
    }),
  );
});

it.each([
  ['an empty list', { long, list: [] }],
  ['an empty object', { long, object: {} }],
  ['nothing but what JSON leaves out', [long, { long, no: undefined, call: () => 1 }]],
  ['an object without a prototype', Object.assign(Object.create(null), { long, a: 1 })],
  ['something with a form of its own', { long, date: new Date(0), of: { toJSON: () => long } }],
  ['__proto__', JSON.parse(`{"__proto__":{"a":"${long}"},"b":1}`)],
])('writes %s as JSON.stringify does', (_, value) => {
  const slices = [...sliceJson(value)];
  expect(slices.join('')).toBe(JSON.stringify(value));
  expect(slices.length).toBeGreaterThan(1);
});

it('writes no slice that is longer than a string within', () => {
  const value = { list: Array.from({ length: 50 }, (_, id) => ({ id, long, words: ['a', 'b'] })) };
  const longest = Math.max(...[...sliceJson(value)].map((slice) => slice.length));
  expect(longest).toBeLessThan(2 * long.length);
});

it('measures by what is written, without going on when it is enough', () => {
  expect(isLongerThan({ text: long }, long.length - 1)).toBe(true);
  expect(isLongerThan({ text: long }, long.length + 100)).toBe(false);
  const circle: Record<string, unknown> = {};
  circle.itself = circle;
  expect(isLongerThan(circle, 10_000)).toBe(true);
});
