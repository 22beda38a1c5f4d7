import { expect, test } from 'vitest';
import { makeTagger } from '../../../src/extraction/doc/tagger.ts';

test('a tagger can be made anew as often as a long life takes', () => {
  // After every four mebibytes of text; the twenty-first one used to fail.
  for (let life = 0; life < 24; life += 1) makeTagger();
  expect(makeTagger().readDoc('Mia Fox said so.').tokens().length()).toBe(5);
});
