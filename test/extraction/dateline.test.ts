import { expect, test } from 'vitest';
import { outline } from './outline.ts';

test.each([
  'ULM — The dam will close in May, the mayor said.',
  'ULM, Germany (AP) — The dam will close in May, the mayor said.',
  'WASHINGTON (Reuters) - The dam will close in May, the mayor said on Monday, as votes were counted.',
  'LOS ANGELES, Nov. 3 -- The dam will close in May, the mayor told reporters.',
])('where an article was written is nothing that was said, and May is nobody: %s', (text) => {
  expect(outline(text)).toMatchObject([{ words: ['The dam will close in May'], by: 'the mayor' }]);
});

test('a dash within a sentence is no dateline', () => {
  expect(outline('NATO — and its allies — will stay, officials said.')[0]?.words).toEqual([
    'NATO — and its allies — will stay',
  ]);
});
