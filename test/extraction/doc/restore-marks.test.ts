import { describe, expect, test } from 'vitest';
import { restoreMarks } from '../../../src/extraction/doc/speech/restore-marks.ts';
import { extractStatements } from '../../../src/extraction/index.ts';
import { outline } from '../outline.ts';

const spoken = [
  'we are leaving said ann poe a miller we will not come back',
  'karim osei said the mill will close in may',
  'she told reporters that the board had not met since the spring',
].join(' \n ');

describe('a text without marks', () => {
  test('has its statements, in its own words and places', () => {
    const found = extractStatements(spoken);
    for (const { text, segments, speaker, cue } of found) {
      expect(segments.map(({ start, end }) => spoken.slice(start, end)).join(' ')).toBe(text);
      for (const { start, end } of [speaker?.span, cue].flatMap((span) => span ?? []))
        expect(spoken.slice(start, end)).toMatch(/^\S(?:.*\S)?$/);
    }
    expect(outline(spoken).map(({ words, by }) => [words, by])).toEqual([
      [['we are leaving', 'we will not come back'], 'Ann Poe'],
      [['the mill will close in may'], 'Karim Osei'],
      [[expect.stringMatching(/^(?:that )?the board had not met since the spring$/)], 'Ann Poe'],
    ]);
  });

  test.each([
    spoken.replace('we are', 'We are'),
    spoken.replace('leaving', 'leaving,'),
    spoken.replace('leaving', '“leaving”'),
    'salt and oil',
    '',
  ])('is one only without capitals and marks, and with some words: %s', (text) => {
    expect(restoreMarks(text)).toBeNull();
  });

  test('keeps its words and its lines', () => {
    const { text = '' } = restoreMarks(spoken) ?? {};
    expect(text.replace(/[.,"]/g, '')).toBe(spoken);
  });
});
