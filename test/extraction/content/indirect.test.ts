import { describe, expect, test } from 'vitest';
import { outline } from '../outline.ts';

const said = (text: string) => outline(text).map(({ by, words }) => [by, ...words]);

describe('indirect and mixed statements', () => {
  test('begin behind the cue and end with the sentence', () => {
    expect(said('Ann Poe said that the bridge would open in May.')).toEqual([
      ['Ann Poe', 'that the bridge would open in May'],
    ]);
  });

  test('hold what somebody was told about', () => {
    expect(said('Poe told the audience about the first time he saw the dam.')).toEqual([
      ['Poe', 'about the first time he saw the dam'],
    ]);
  });

  test.each([
    ['The mill lost money in May, court records show.', 'court records'],
    ['The mill lost money in May, a Marsh College poll found.', 'a Marsh College poll'],
    ['Among millers the loss was greater, city records show.', 'city records'],
  ])('are what records show: %s', (text, by) => {
    expect(said(text)).toEqual([[by, text.slice(0, text.indexOf(','))]]);
  });

  test.each([
    ['Tom Reed said this week that he would go.', 'that he would go'],
    ['Tom Reed announced earlier this month that he would go.', 'that he would go'],
    ['Tom Reed responded first by saying that he would go.', 'that he would go'],
    [
      'Tom Reed testified in one of the suits that “none of us” would go.',
      'that “none of us” would go',
    ],
  ])('begin behind the time, the occasion or the way: %s', (text, words) => {
    expect(said(text)).toEqual([['Tom Reed', words]]);
  });

  test.each([
    [
      'When asked, Tom Reed said, “We have three weeks to go” until the vote.',
      '“We have three weeks to go” until the vote',
    ],
    ['Tom Reed said, “We have won” in an interview on Monday.', '“We have won”'],
    ['Tom Reed said, “I am done with it” and left the room.', '“I am done with it”'],
  ])('run on behind a quotation only where no circumstance begins: %s', (text, words) => {
    expect(said(text)).toEqual([['Tom Reed', words]]);
  });

  test('end with a semicolon before whoever speaks next', () => {
    expect(said('Ann Poe said the mill was safe; Tom Reed, a miller, said it was not.')).toEqual([
      ['Ann Poe', 'the mill was safe'],
      ['Tom Reed', 'it was not'],
    ]);
  });

  test('are what a court rules', () => {
    expect(said('A judge stopped the sale, ruling that the mill “belongs to the town.”')).toEqual([
      ['A judge', 'that the mill “belongs to the town.”'],
    ]);
  });

  test('take both halves around an attribution in the middle', () => {
    expect(said('Too often, Tom Reed said, the council listens to nobody.')).toEqual([
      ['Tom Reed', 'Too often', 'the council listens to nobody'],
    ]);
  });

  test('stand before a closing attribution', () => {
    expect(said('The bridge will open in May, the council said.')).toEqual([
      ['the council', 'The bridge will open in May'],
    ]);
  });

  test('share the subject of a participle that reports again', () => {
    expect(
      said('Tom Reed said the mill would stay open, adding that he had no plans to sell.'),
    ).toEqual([
      ['Tom Reed', 'the mill would stay open'],
      ['Tom Reed', 'that he had no plans to sell'],
    ]);
  });

  test('end where the narrator returns', () => {
    expect(
      said('Tom Reed said the mill would stay open, but he refused to give a date.')[0],
    ).toEqual(['Tom Reed', 'the mill would stay open']);
  });

  test('find the speaker through an apposition, a relative clause and a bracket', () => {
    expect(said('Tom Reed, a baker from Ashton, said the mill would stay open.')[0]?.[0]).toBe(
      'Tom Reed',
    );
    expect(
      said('Tom Reed, who has run the mill for 30 years, said it would stay open.')[0]?.[0],
    ).toBe('Tom Reed');
    expect(said('Sen. Ann Poe (D-Md.) said the bridge would open.')[0]?.[0]).toBe('Ann Poe');
    expect(said('His partner, Lawrence Bell, said the mill would stay open.')[0]?.[0]).toBe(
      'Lawrence Bell',
    );
  });

  test('step over the day between cue and content', () => {
    expect(said('Tom Reed said on Monday that the mill would stay open.')).toEqual([
      ['Tom Reed', 'that the mill would stay open'],
    ]);
  });

  test('keep the quoted words of a mixed statement', () => {
    expect(outline('Tom Reed said the plan was “a gift to nobody.”')[0]).toMatchObject({
      kind: 'MIXED',
      by: 'Tom Reed',
    });
  });

  test('are not made of denials, refusals and what was not said', () => {
    expect(said('Tom Reed denied that the mill would close.')).toEqual([]);
    expect(said('The council declined to comment.')).toEqual([]);
    expect(said('Tom Reed did not say that the mill would close.')).toEqual([]);
    expect(said('Ann Poe is concerned that the mill could close.')).toEqual([]);
  });
});
