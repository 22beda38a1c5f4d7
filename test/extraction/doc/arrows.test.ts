import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const said = (text: string) => outline(text).map(({ kind, by, words }) => [kind, by, ...words]);

describe('a guillemet that is an arrow', () => {
  test.each([
    '“It is over,” Mia Fox said. Read more »',
    'More on this story:\n» Ferry resumes on Friday\n» Harbor board meets\n\n“It is over,” Mia Fox said.',
    '“It is over,” Mia Fox said.\n» Comment: what comes next',
    '« Back to the front page\n\n“It is over,” Mia Fox said.',
    'Just in » “It is over,” Mia Fox said.',
    '« Older stories\n“It is over,” Mia Fox said.\nNewer stories »',
  ])('opens no quotation and closes none: %s', (text) => {
    expect(said(text)).toEqual([['DIRECT', 'Mia Fox', '“It is over,”']]);
  });

  test.each([
    ['« It is over, » Mia Fox said.', '« It is over, »'],
    ['»It is over,« Mia Fox said.', '»It is over,«'],
    ['«It is over,» said Mia Fox.', '«It is over,»'],
  ])('is a mark where it has a partner: %s', (text, words) => {
    expect(said(text)).toEqual([['DIRECT', 'Mia Fox', words]]);
  });

  test('is a mark where a quotation goes on over paragraphs', () => {
    const text =
      'Mia Fox said: « We have waited long enough for the new ferry, all of us.\n« Now it sails. »';
    expect(said(text)).toEqual([
      [
        'DIRECT',
        'Mia Fox',
        '« We have waited long enough for the new ferry, all of us.',
        '« Now it sails. »',
      ],
    ]);
  });
});
