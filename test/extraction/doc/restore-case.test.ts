import { describe, expect, test } from 'vitest';
import { restoreCase } from '../../../src/extraction/doc/restore-case.ts';
import { outline } from '../outline.ts';

const printed = [
  '"The board will meet on Tuesday," Priya Nair told Reuters. "We are ready."',
  'The president of Chile said that talks with the United States had failed.',
  'Nair said the Kenyan delegation had left for Nairobi.',
];

describe('a text of one case', () => {
  test.each(printed.slice(0, 2))('has its capitals again: %s', (text) => {
    expect(restoreCase(text.toUpperCase())).toBe(text);
  });

  test('knows a surname that stood after a first name', () => {
    const text = printed.join(' ');
    expect(restoreCase(text.toUpperCase())).toBe(text);
  });

  test('gives the statements of the text as printed, in its own letters', () => {
    const text = '“The board will meet on Tuesday,” Priya Nair said. Nair said she was ready.';
    const found = outline(text.toUpperCase());
    expect(found.map(({ words }) => words)).toEqual([
      ['“THE BOARD WILL MEET ON TUESDAY,”'],
      ['SHE WAS READY'],
    ]);
    expect(found.map(({ by }) => by?.toLowerCase())).toEqual(['priya nair', 'priya nair']);
  });

  test.each([
    'He met Ann Lee of NASA.',
    'IT IS SO.',
    'McDonald’s',
    'она сказала',
    'İSTANBUL İL İL İL İL İL',
  ])('keeps other texts, and every offset: %s', (text) => {
    expect(restoreCase(text)).toHaveLength(text.length);
    if (/\p{Ll}/u.test(text) || text.length < 12)
      expect(restoreCase(text).toLowerCase()).toBe(text.toLowerCase());
  });
});
