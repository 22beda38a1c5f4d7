import { expect, test } from 'vitest';
import { outline, single } from '../outline.ts';

test.each([
  ['Yesterday Carla Mendes, a councillor, said the mill would close.', 'Carla Mendes'],
  ['On Tuesday Carla Mendes, 43, said the mill would close.', 'Carla Mendes'],
  ['In Lisbon Carla Mendes, a councillor, said the mill would close.', 'Carla Mendes'],
  ['After the vote Carla Mendes, a councillor, said the mill would close.', 'Carla Mendes'],
  ['On Monday morning the mayor, a farmer, said the mill would close.', 'the mayor'],
])('what opens the sentence without a comma is no part of the speaker: %s', (text, name) => {
  expect(outline(text)).toMatchObject([{ by: name, words: ['the mill would close'] }]);
});

test.each([
  ['Last night Carla Mendes said the mill would close.', null],
  ['Managing director Carla Mendes said the mill would close.', 'Managing director'],
])('a time describes nobody, an office is described whole: %s', (text, description) => {
  expect(single(text).speaker).toMatchObject({ name: 'Carla Mendes', description });
});
