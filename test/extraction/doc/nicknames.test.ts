import { expect, test } from 'vitest';
import { outline } from '../outline.ts';

test('the marks of a nickname quote nobody', () => {
  expect(outline('Robert “Bob” Smith said the year was big.')).toMatchObject([
    { words: ['the year was big'], by: 'Robert Smith' },
  ]);
  expect(
    outline('“What a year!” state Del. Marcia "Cia" Price shouted to the crowd.'),
  ).toMatchObject([{ words: ['“What a year!”'] }]);
});

test('one word in marks is no nickname where no first name stands before it', () => {
  expect(
    outline('The chant was “Never” Tuesday, and Smith answered “Never” Wednesday.'),
  ).not.toEqual([]);
});
