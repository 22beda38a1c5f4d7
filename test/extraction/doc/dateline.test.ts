import { expect, test } from 'vitest';
import { outline } from '../outline.ts';

test.each([
  'ULM — The dam will close in May, the mayor said.',
  'ULM, Germany (AP) — The dam will close in May, the mayor said.',
  'WASHINGTON (Reuters) - The dam will close in May, the mayor said on Monday, as votes were counted.',
  'NEW DELHI: The dam will close in May, the mayor said.',
  'LOS ANGELES, Nov. 3 -- The dam will close in May, the mayor told reporters.',
])('where an article was written is nothing that was said, and May is nobody: %s', (text) => {
  expect(outline(text)).toMatchObject([{ words: ['The dam will close in May'], by: 'the mayor' }]);
});

test('a dash within a sentence is no dateline', () => {
  expect(outline('NATO — and its allies — will stay, officials said.')[0]?.words).toEqual([
    'NATO — and its allies — will stay',
  ]);
});

test('a name in capitals before a colon opens a turn', () => {
  expect(outline('ANN LEE: We will not go.\nTOM REED: You will all go.')).toMatchObject([
    { words: ['We will not go.'], by: 'ANN LEE' },
    { words: ['You will all go.'], by: 'TOM REED' },
  ]);
});
