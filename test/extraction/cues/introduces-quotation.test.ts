import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const quoted = (text: string) => outline(text).map(({ words, by }) => ({ words, by }));

describe('what stands between a cue and a quoted sentence is no part of it', () => {
  test.each([
    [
      'Doug Reed joked in his turn to answer the question, ',
      '“It was a dream in some eye years ago.”',
    ],
    ['Parents met in the hall, and Doug Reed said things like ', '“I stand with the mill.”'],
    ['Doug Reed called them in a letter last week, ', '“Fools that they are.”'],
    ['Doug Reed acknowledged, however, ', '“As they say, the past is gone.”'],
    [
      'The film ends with footage of Doug Reed saying during the vote last week, ',
      '“That makes me proud.”',
    ],
    ['The film concludes with footage of Doug Reed saying, ', '“That makes me proud.”'],
  ])('%s', (opening, words) => {
    expect(quoted(opening + words)).toEqual([{ words: [words], by: 'Doug Reed' }]);
  });

  test('but what a noun governs is', () => {
    const text = 'Ann Poe noted the change from the old slogan, “Make the Mill Great Again.”';
    expect(outline(text)[0]?.words).toEqual([text.slice(14)]);
  });
});

test('the words in front of a marked phrase belong to the sentence that she says', () => {
  expect(quoted('The summit accomplished “too little,” Ann Poe added on Twitter.')).toEqual([
    { words: ['The summit accomplished “too little,”'], by: 'Ann Poe' },
  ]);
});

describe('nobody speaks by', () => {
  test('being dressed behind what signs read', () => {
    const text =
      'With signs reading “Leave us alone” and “The pact is a scam,” about 100 farmers dressed in green rallied outside the hall.';
    expect(quoted(text)).toEqual([]);
  });

  test('being shown by a finding', () => {
    const text =
      'The danger of secrecy is shown by this finding: “The mills reported 36 owners to the board.”';
    expect(outline(text).map(({ by }) => by)).not.toContain('The danger of secrecy');
  });
});
