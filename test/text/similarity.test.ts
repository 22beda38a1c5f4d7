import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { similarityOfWords } from '../../src/text/similarity.ts';
import { splitWords } from '../../src/text/words.ts';

const similarity = (one: string, other: string) =>
  similarityOfWords(splitWords(one), splitWords(other));

const sentence = fc
  .array(
    fc.constantFrom(
      'we',
      'will',
      'not',
      'Iran’s',
      '1,200',
      'win,',
      '“Take',
      'deal—which',
      'U.S.',
      'price.”',
    ),
    {
      maxLength: 30,
    },
  )
  .map((words) => words.join(' '));

describe('similarityOfWords', () => {
  it('is 1 for the same words and 0 for none in common', () => {
    expect(similarity('“Take the win.”', 'take the WIN')).toBe(1);
    expect(similarity('Take the win', 'no deal')).toBe(0);
    expect(similarity('', '')).toBe(0);
    expect(similarity('', 'win')).toBe(0);
  });

  it('is twice the common words in order over all words', () => {
    expect(similarity('you got a win', 'you have a win')).toBe(6 / 8);
    expect(similarity('a b', 'b a')).toBe(0.5);
  });

  it('is the same from either side', () => {
    fc.assert(
      fc.property(sentence, sentence, (one, other) => {
        expect(similarity(one, other)).toBe(similarity(other, one));
      }),
    );
  });
});
