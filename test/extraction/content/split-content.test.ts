import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const words = (text: string) => outline(text).map((statement) => statement.words);

describe('both halves around an attribution are one statement', () => {
  test.each([
    [
      'To get their votes, Poe said, the party must close the camps.',
      'To get their votes',
      'the party must close the camps',
    ],
    ['If elected, Poe said, she would close the port.', 'If elected', 'she would close the port'],
    [
      'With the wheel stopped, millers say, the town has no bread.',
      'With the wheel stopped',
      'the town has no bread',
    ],
    ['There was no need, Poe argued, to sell the mill.', 'There was no need', 'to sell the mill'],
    [
      'It was, Poe said, one of the worst failures of her life.',
      'It was',
      'one of the worst failures of her life',
    ],
    [
      'Bringing the show back now, Poe said, feels right.',
      'Bringing the show back now',
      'feels right',
    ],
    [
      'Under the plan, Poe said in a statement, farmers would pay more.',
      'Under the plan',
      'farmers would pay more',
    ],
    [
      'Every Friday, Poe told the Gazette, Finn would lead the board.',
      'Every Friday',
      'Finn would lead the board',
    ],
    [
      'When the rule takes effect, Poe added, “it will feel like home.”',
      'When the rule takes effect',
      '“it will feel like home.”',
    ],
  ])('%s', (text, first, second) => {
    expect(words(text)).toEqual([[first, second]]);
  });

  test('but not what the speaker was asked, nor when she spoke', () => {
    expect(words('When asked about the dam, Poe said, “The town should wait.”')).toEqual([
      ['“The town should wait.”'],
    ]);
    expect(words('When she came home, Poe said, “The town should wait.”')).toEqual([
      ['“The town should wait.”'],
    ]);
  });
});

describe('what was said goes on', () => {
  test.each([
    [
      'Poe said supporters of the Harbor League, also known as HAL, were sharing the news.',
      ['supporters of the Harbor League', 'were sharing the news'],
    ],
    [
      'Poe said that the mayor, a former miller, had never read it.',
      ['that the mayor, a former miller, had never read it'],
    ],
    [
      'Poe told me that her brother, who is ill, could not travel.',
      ['that her brother, who is ill, could not travel'],
    ],
  ])('behind an aside: %s', (text, segments) => {
    expect(words(text)).toEqual([segments]);
  });

  test('behind a fronted clause', () => {
    expect(words('Lee warned that unless the dam is mended, the town will flood.')).toEqual([
      ['that unless the dam is mended, the town will flood'],
    ]);
  });

  test('behind an aside between dashes before “that”', () => {
    expect(words('Paul Mann said — on Twitter, as it happens — that the fund was full.')).toEqual([
      ['that the fund was full'],
    ]);
  });
});

describe('an attribution that closes its sentence', () => {
  test.each([
    'In Ulm on March 1, Ms. Wang was shocked by the crowd, she said in an interview later.',
    'Despite heavy losses, Mr. Sand remains set on the race, his aide, Tad Dean, told the Gazette.',
    'On Tuesday night, the guard took the arm of a clerk, she and another reporter said.',
    'In spring, the mill was sold at night, current and former officials said.',
  ])('reports all of it: %s', (text) => {
    const [first] = words(text);
    expect(words(text)).toHaveLength(1);
    expect(text.startsWith(`${first}, `)).toBe(true);
  });
});

describe('a clause is read up to its verb', () => {
  test.each([
    [
      'Garner said unemployment and lost earning power due to illness have broad costs.',
      'unemployment and lost earning power due to illness have broad costs',
    ],
    ['According to a report published Monday by the bank, prices fell.', 'prices fell'],
    [
      'A report published Monday by the bank says prices fell sharply in May.',
      'prices fell sharply in May',
    ],
    ['Ann Poe’s brief said that was not her view.', 'that was not her view'],
    [
      'People arrested at the camp alleged to the Gazette that there was too much force.',
      'that there was too much force',
    ],
    ['The bomb was small, a guard present at the scene told the Gazette.', 'The bomb was small'],
  ])('%s', (text, content) => {
    expect(words(text)).toEqual([[content]]);
  });

  test('but a bare answer is no subject', () => {
    expect(words('Lee said no and closed the door.')).toEqual([]);
  });
});

describe('the speaker is not', () => {
  test.each([
    ['Noah Oppen, the host of “Today,” reminded his staff that the show must go on.', 'Noah Oppen'],
    [
      'Joe Marsh, host of the “Morning Hour,” suggested Don Trask’s refusal could cost him votes.',
      'Joe Marsh',
    ],
  ])('whoever stands behind a title: %s', (text, name) => {
    expect(outline(text).map(({ by }) => by)).toEqual([name]);
  });
});

test('what a speaker does meanwhile stands between the halves', () => {
  expect(
    words('“Every time you say that,” Lee said, referring to the excuse, “you help them.”'),
  ).toEqual([['“Every time you say that,”', '“you help them.”']]);
});

test('when it was said is no second half', () => {
  const text = 'India will not bow, Ann Lee said on Tuesday, hours after the vote was lost.';
  expect(outline(text)).toMatchObject([{ words: ['India will not bow'], by: 'Ann Lee' }]);
});
