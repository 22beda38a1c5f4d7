import { describe, expect, test } from 'vitest';
import { wordsKey } from '../../src/text/words-key.ts';

describe('wordsKey', () => {
  test.each([
    ['“You got a win. Take the win,”', '"you got a win; take the win"'],
    ['We won’t … go', "We won't go"],
    ['We won’t [...] go', 'we wont (…) GO!'],
    ['first . . . second', 'first second'],
    ['the U.S. and Iran', 'the u.s. and iran'],
  ])('takes %j and %j for the same words', (left, right) => {
    expect(wordsKey(left)).toBe(wordsKey(right));
  });

  test.each([
    ['We will not go', 'We will go'],
    ['100 missiles', '1000 missiles'],
    ['Biden said', 'Gantz said'],
  ])('tells %j from %j', (left, right) => {
    expect(wordsKey(left)).not.toBe(wordsKey(right));
  });
});
