import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

describe('"A said B told him that P"', () => {
  test('gives what A said, and P of B with A as its origin', () => {
    expect(
      outline('Samuel Bell said Lena Ortiz had told him that the dam was cracked.'),
    ).toMatchObject([
      {
        by: 'Samuel Bell',
        words: ['Lena Ortiz had told him that the dam was cracked'],
        chain: [],
      },
      { by: 'Lena Ortiz', words: ['that the dam was cracked'], chain: ['ORIGIN Samuel Bell'] },
    ]);
  });

  test('goes as deep as the sentence does', () => {
    expect(
      outline(
        'Samuel Bell said Lena Ortiz told him that Priya Nair had said the dam was cracked.',
      ).at(-1),
    ).toMatchObject({
      by: 'Priya Nair',
      words: ['the dam was cracked'],
      chain: ['ORIGIN Samuel Bell', 'ORIGIN Lena Ortiz'],
    });
  });

  test.each([
    'Samuel Bell said he had told the mayor that the dam was cracked.',
    'Samuel Bell said Lena Ortiz never said the dam was cracked.',
    'Samuel Bell said Lena Ortiz would say the dam was cracked.',
  ])('is no more than one statement where B is A, or says nothing: %s', (text) => {
    expect(outline(text)).toHaveLength(1);
  });
});
