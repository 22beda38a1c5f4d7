import { describe, expect, test } from 'vitest';
import { single } from '../outline.ts';

describe('the channel of what is written', () => {
  test.each([
    ['The affidavit said the pumps had been sold twice.', 'DOCUMENT'],
    ['The pumps were sold twice, according to campaign finance disclosures.', 'DOCUMENT'],
    ['“The pumps were sold twice,” Ines Roe wrote.', 'DOCUMENT'],
    ['The statement said the pumps had been sold twice.', 'STATEMENT'],
    ['In a Truth Social post, Ines Roe said the pumps had been sold twice.', 'SOCIAL_MEDIA'],
    ['Ines Roe shared a photo on Instagram. “The pumps were sold,” she wrote.', 'SOCIAL_MEDIA'],
    ['Ines Roe conceded under cross-examination that the pumps had been sold.', 'TESTIMONY'],
  ])('is read from the paper, the post or the court: %s', (text, channel) => {
    expect(single(text).channel).toBe(channel);
  });

  test('is not guessed where somebody only speaks', () => {
    expect(single('Ines Roe said the pumps had been sold twice.').channel).toBe('UNKNOWN');
  });
});

describe('an addressee of one word', () => {
  test('is no outlet where the two of them talk', () => {
    const statement = single('“Take the win,” Joe Biden told Bibi on a call.');
    expect(statement.chain).toEqual([]);
    expect(statement.addressees.map(({ name }) => name)).toEqual(['Bibi']);
  });
});
