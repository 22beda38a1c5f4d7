import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const said = (text: string) => outline(text).map(({ by, words }) => [by, ...words]);

describe('a time that opens the sentence without a comma', () => {
  test.each([
    ['On Monday Lena Ortiz, 51, said the dam had held.', 'Lena Ortiz'],
    ['In Porto on Sunday Bruno Vance, 33, said the dam had held.', 'Bruno Vance'],
    ['At a wake in Salem Friday night Priya Nair, 20, said the dam had held.', 'Priya Nair'],
    ['Last month Samuel Bell, a welder, said the dam had held.', 'Samuel Bell'],
    ['Earlier this year Samuel Bell, who owns the mill, said the dam had held.', 'Samuel Bell'],
    ['In 2017 Dana Whitlock, then the mayor, said the dam had held.', 'Dana Whitlock'],
    ['Two years ago the engineer, who has since retired, said the dam had held.', 'the engineer'],
    ['In a letter on Friday the bank, its largest lender, said the dam had held.', 'the bank'],
  ])('stands before a subject with an aside: %s', (text, by) => {
    expect(said(text)).toEqual([[by, 'the dam had held']]);
  });

  test('belongs to the noun behind it', () => {
    expect(said('In May elections, Ann Ruiz, the mayor, said the dam had held.')).toEqual([
      ['Ann Ruiz', 'the dam had held'],
    ]);
  });
});

test('a day within the name of an outlet is none', () => {
  expect(outline('The bridge will not open, a city aide told The Sunday Times.')).toMatchObject([
    {
      by: 'a city aide',
      words: ['The bridge will not open'],
      chain: ['REPORTER The Sunday Times'],
    },
  ]);
});
