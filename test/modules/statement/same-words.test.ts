import { describe, expect, test } from 'vitest';
import { areNearlySame, readQuote } from '../../../src/modules/statement/identity/same-words.ts';

const quote =
  'We will build a regional coalition and exact the price from Iran in the fashion and timing that is right for us';

const alike = (one: string, other: string) => areNearlySame(readQuote(one), readQuote(other));

describe('two long quotations', () => {
  test.each([
    ['a word an editor changed', quote.replace('that is right', 'that are right')],
    ['a word that one of them drops', quote.replace('and exact', 'exact')],
    [
      'an ellipsis for what one of them leaves out',
      'We will build a regional coalition … in the fashion and timing that is right for us',
    ],
    ['a capital at the beginning', quote.replace('We', 'we')],
  ])('are one despite %s', (_, other) => {
    expect(alike(quote, other)).toBe(true);
    expect(alike(other, quote)).toBe(true);
  });

  test.each([
    ['a "not"', quote.replace('will build', 'will not build')],
    ['a name', quote.replace('Iran', 'Iraq')],
    ['a number', quote.replace('a regional', '3 regional')],
    ['a number in words', quote.replace('a regional', 'two regional')],
    ['many words', quote.replace('exact the price from', 'make our lasting peace with')],
    [
      'the order of the parts around an ellipsis',
      'in the fashion and timing … We will build a regional coalition',
    ],
    ['a single word picked out', 'coalition … Iran … timing and fashion … right for us we will'],
  ])('are two for the sake of %s', (_, other) => {
    expect(alike(quote, other)).toBe(false);
    expect(alike(other, quote)).toBe(false);
  });

  test('are two where they are short, however alike', () => {
    expect(alike('You got a great win today', 'You got a win today')).toBe(false);
  });
});
