import { assert, property, string } from 'fast-check';
import { expect, test } from 'vitest';
import { countEdits } from '../../src/settings/nearest-name.ts';

test('counts the edits between two words', () => {
  expect(countEdits('kitten', 'sitting')).toBe(3);
  expect(countEdits('', 'abc')).toBe(3);
});

test('is the same both ways, and none only between equal words', () => {
  assert(
    property(string(), string(), (a, b) => {
      const edits = countEdits(a, b);
      return edits === countEdits(b, a) && (edits === 0) === (a === b);
    }),
  );
});
