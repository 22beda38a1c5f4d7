import { expect, test } from 'vitest';
import { outline } from '../outline.ts';

const said = (text: string) => outline(text).map(({ by, words }) => [by, ...words]);

test.each([
  ['The goalkeeper is adamant that she touched it.', 'The goalkeeper', 'that she touched it'],
  ['Lena Ortiz was very clear that no boat would sail.', 'Lena Ortiz', 'that no boat would sail'],
])('a state of mind is spoken: %s', (text, by, words) => {
  expect(said(text)).toEqual([[by, words]]);
});

test('what is clear to all is said by nobody', () => {
  expect(said('It is clear that no boat will sail.')).toEqual([]);
});

test('"called on" names who is to act, and how', () => {
  expect(outline('The mayor, Lena Ortiz, called on drivers to leave the bridge.')).toMatchObject([
    { by: 'Lena Ortiz', words: ['drivers to leave the bridge'], to: ['drivers'] },
  ]);
  expect(said('Lena Ortiz called on her aunt in Porto.')).toEqual([]);
});

test('a verb that the tagger reads as a noun', () => {
  expect(said('Her nephew Bruno claims to have sold the boat in Porto.')).toEqual([
    ['Bruno', 'to have sold the boat in Porto'],
  ]);
});

test.each([
  'The fever is rare, says WHO.',
  'The fever is rare, the WHO said.',
  'According to WHO, the fever is rare.',
])('the health organization is no pronoun: %s', (text) => {
  expect(outline(text)).toMatchObject([{ by: 'WHO' }]);
});

test('the paper in which a team reports closes the sentence', () => {
  const text =
    'Dust was to blame, the team reported in a paper published on Friday in Lunar Letters.';
  expect(said(text)).toEqual([['the team', 'Dust was to blame']]);
});

test('"the chief of" heads its phrase', () => {
  expect(said('The chief of the ferry line, Gunnar Holt, confirmed the hull had cracked.')).toEqual(
    [['Gunnar Holt', 'the hull had cracked']],
  );
});
