import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const said = (text: string) => outline(text).map(({ by, words }) => [by, ...words]);

describe('who looked into a thing', () => {
  test.each([
    [
      'The audit found that two in five ferries had never been inspected.',
      'The audit',
      'that two in five ferries had never been inspected',
    ],
    [
      'A survey by the harbor board shows that most crews are tired.',
      'A survey by the harbor board',
      'that most crews are tired',
    ],
    ['The inquiry has found that the valve was open.', 'The inquiry', 'that the valve was open'],
  ])('tells what was found: %s', (text, by, words) => {
    expect(said(text)).toEqual([[by, words]]);
  });

  test('stands behind the verb', () => {
    expect(said('Eels now spawn a month early, finds a study of nine rivers in Lorne.')).toEqual([
      ['a study of nine rivers in Lorne', 'Eels now spawn a month early'],
    ]);
  });

  test('is a person who finds a thing and tells nothing', () => {
    expect(said('Lena Ortiz found that the key fitted and went in.')).toEqual([]);
  });
});

describe('an outlet', () => {
  test.each(['has learned', 'understands'])('%s what it tells', (verb) => {
    expect(said(`The Guardian ${verb} that the harbor will close in June.`)).toEqual([
      ['Guardian', 'that the harbor will close in June'],
    ]);
  });

  test('learns and understands as nobody else does', () => {
    expect(said('Lena Ortiz understands that the harbor will close in June.')).toEqual([]);
  });
});
