import { describe, expect, test } from 'vitest';
import { outline } from '../../outline.ts';

const last = (text: string) => outline(text).at(-1);

describe('who speaks where several verbs and subjects stand in one sentence', () => {
  test.each([
    [
      'who is led to it',
      'His letter spread, leading Ann Poe to counter that “every cent was paid.”',
      'Ann Poe',
    ],
    ['some who are led to it', 'The news led some to speculate that the mill had closed.', 'some'],
    [
      'the one behind “with”',
      'The talk ended with Ann Poe saying that the mill had closed.',
      'Ann Poe',
    ],
    [
      'all those behind “with”',
      'The day was long, with many men and women chanting “We are Ulm” in the rain.',
      'many men and women',
    ],
    [
      'those whose other participle stands before',
      'The town spoke up on Monday, with top officials underlining its strength and vowing to stay its course.',
      'top officials',
    ],
    [
      'the subject of a passive, not its agent',
      'Ann Poe was praised by Doug Reed, left the hall and declared that the mill had closed.',
      'Ann Poe',
    ],
    [
      'the subject that “and” joins on',
      'The board met and Ann Poe fired the chief, acknowledging that the town had lost trust.',
      'Ann Poe',
    ],
    [
      'the subject before “and in a statement”',
      'Ann Poe backs the mill and in a statement credited it for “a fine summer.”',
      'Ann Poe',
    ],
    [
      'the main subject, not that of an idea',
      'Ann Poe rejected the idea that the rules were late and said that the mill would open.',
      'Ann Poe',
    ],
    [
      'the main subject, not that of what is feared',
      'Some clerks fear that Doug Reed has left and warn that the mill is lost.',
      'Some clerks',
    ],
    [
      'the subject before “this past week”',
      'Ann Poe this past week announced that the mill would open.',
      'Ann Poe',
    ],
    [
      'a woman, not the region of her town',
      'A woman in Worcester, Massachusetts, told him that the mill would open.',
      'A woman in Worcester',
    ],
    [
      'the one who surprised them',
      'It was Ann Poe, who surprised the town by declaring that she would run.',
      'Ann Poe',
    ],
    [
      'the name behind a dash',
      'Both wrote about the mill – Ann Poe calling it a “great house.”',
      'Ann Poe',
    ],
    [
      'those in a relative clause',
      'They know of a group that local officials say is tied to the mill.',
      'local officials',
    ],
    [
      'the subject behind “after”',
      'A bill faced dismal prospects of passing after Ann Poe suggested she would not sign it.',
      'Ann Poe',
    ],
    [
      'a site by its name',
      'A statement posted on the website Mill.com said the wheel was old.',
      'A statement posted on the website Mill.com',
    ],
    [
      'who says what another said',
      'Ann Poe said last week that Doug Reed represents “old money,” adding that he is loud.',
      'Ann Poe',
    ],
    [
      'the one whose words are meant',
      'Despite what he wrote in his book about Ulm, Ann Poe said he “was a friend.”',
      'Ann Poe',
    ],
  ])('%s: %s', (_, text, by) => {
    expect(last(text)?.by).toBe(by);
  });
});

describe('several speakers', () => {
  test.each([
    [
      'Mill owners, clerks, and many farmers claim that it will cost jobs.',
      'Mill owners, clerks, and many farmers',
    ],
    [
      'Sen. Ann Poe (R-Ulm) and former mayor Doug Reed suggested that the dam was old.',
      'Ann Poe and Doug Reed',
    ],
    [
      'Ann Poe, Eve Bell and Doug Reed suggested that the dam was old.',
      'Ann Poe, Eve Bell and Doug Reed',
    ],
    [
      'Ann Poe of Ashton and Doug Reed of Ulm suggested that the dam was old.',
      'Ann Poe and Doug Reed',
    ],
    [
      'Ann Poe met Doug Reed. Poe and Reed suggested that the dam was old.',
      'Ann Poe and Doug Reed',
    ],
  ])('%s', (text, by) => {
    expect(last(text)?.by).toBe(by);
  });

  test('are none where a title or a body holds the “and”', () => {
    expect(last('Former mayor and board chairman Doug Reed said the dam was old.')?.by).toBe(
      'Doug Reed',
    );
    expect(last('Heart and Stroke manager Ann Poe said the dam was old.')?.by).toBe('Ann Poe');
  });
});

test('a reported answer ends where the next sentence begins', () => {
  expect(
    outline('Asked about it, Ann Poe said no. But she said the dam was old.').at(-1)?.words,
  ).toEqual(['the dam was old']);
});

test('words that “he cited” are spoken of, not said', () => {
  expect(outline('The four “loopholes” he cited are in the old law.')).toEqual([]);
});
