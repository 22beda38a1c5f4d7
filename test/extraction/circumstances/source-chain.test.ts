import { describe, expect, test } from 'vitest';
import { outline, single } from '../outline.ts';

describe('the chain', () => {
  test('takes an outlet that was told for a reporter, not for an addressee', () => {
    const statement = single('Tom Reed told the Ashton Herald that the mill would stay open.');
    expect(statement.addressees).toEqual([]);
    expect(statement.chain).toMatchObject([
      { role: 'REPORTER', kind: 'NEWS_OUTLET', name: 'the Ashton Herald' },
    ]);
    expect(statement.channel).toBe('INTERVIEW');
  });

  test('keeps the interviewer as addressee and the house as link', () => {
    expect(outline('“It stays open,” Tom Reed told Ann Poe of Fox News.')[0]).toMatchObject({
      by: 'Tom Reed',
      to: ['Ann Poe'],
      chain: ['REPORTER Fox News'],
    });
  });

  test('keeps speaker and outlet apart in a double attribution', () => {
    expect(outline('“It stays open,” Tom Reed said, according to CNN.')[0]).toMatchObject({
      by: 'Tom Reed',
      chain: ['REPORTER CNN'],
    });
    expect(outline('According to CNN, Tom Reed said the mill would stay open.')[0]).toMatchObject({
      by: 'Tom Reed',
      chain: ['REPORTER CNN'],
    });
    expect(outline('Tom Reed called the plan “a gift,” Reuters reports.')[0]).toMatchObject({
      by: 'Tom Reed',
      chain: ['REPORTER Reuters'],
    });
  });

  test('puts an anonymous origin before the outlet that it spoke with', () => {
    const statement = single(
      '“It stays open,” Tom Reed told Ann Poe, according to two council officials who spoke with Reuters.',
    );
    expect(statement.chain).toMatchObject([
      {
        role: 'ORIGIN',
        kind: 'ANONYMOUS',
        anonymity: { descriptor: 'two council officials', count: 2 },
      },
      { role: 'REPORTER', kind: 'NEWS_AGENCY', name: 'Reuters' },
    ]);
    expect(statement.addressees.map(({ name }) => name)).toEqual(['Ann Poe']);
  });

  test('lets the one who is quoted or cited speak', () => {
    expect(
      outline('Reuters quoted Tom Reed as saying that the mill would stay open.')[0],
    ).toMatchObject({ by: 'Tom Reed', chain: ['REPORTER Reuters'] });
  });

  test('keeps the reason for anonymity', () => {
    const statement = single(
      'The mill will close, said a council official, speaking on condition of anonymity because the talks are private.',
    );
    expect(statement.speaker).toMatchObject({
      name: 'a council official',
      description: 'speaking on condition of anonymity because the talks are private',
    });
  });

  test('names an outlet in full each time, where the text does so once', () => {
    const text =
      '“It stays open,” Tom Reed told The Ashton Post. “It is ours,” Ann Poe told the Post. “It was,” Max Lund told the Post. “Was it?” Eva Berg told the Globe.';
    expect(outline(text).flatMap(({ chain }) => chain)).toEqual([
      'REPORTER The Ashton Post',
      'REPORTER The Ashton Post',
      'REPORTER The Ashton Post',
      'REPORTER the Globe',
    ]);
  });

  test('is empty where the speaker alone is named', () => {
    expect(single('Reuters reports that the mill will close.')).toMatchObject({
      chain: [],
      speaker: { name: 'Reuters' },
    });
  });
});

describe('hedges', () => {
  test('are doubts of the saying', () => {
    expect(single('Tom Reed reportedly told the council that the mill would close.').hedged).toBe(
      true,
    );
    expect(single('Tom Reed appeared to suggest that the mill would close.').hedged).toBe(true);
  });

  test('are no doubts within the words', () => {
    expect(single('Tom Reed said the council allegedly sold the mill.').hedged).toBe(false);
  });
});

describe('channels', () => {
  test.each([
    ['“It stays open,” Tom Reed said in a statement.', 'STATEMENT'],
    ['“It stays open,” Tom Reed said in an interview on Monday.', 'INTERVIEW'],
    ['“It stays open,” Tom Reed said at a news conference.', 'PRESS_CONFERENCE'],
    ['“It stays open,” Tom Reed tweeted.', 'SOCIAL_MEDIA'],
    ['“It stays open,” Tom Reed said at a rally in Ashton.', 'SPEECH'],
    ['“It stays open,” Tom Reed wrote in a letter to the council.', 'DOCUMENT'],
    ['“It stays open,” Tom Reed said on CNN.', 'BROADCAST'],
    ['“It stays open,” Tom Reed testified.', 'TESTIMONY'],
    ['“It stays open,” Tom Reed said during a phone call.', 'CALL'],
    ['“It stays open,” Tom Reed said in a meeting with the council.', 'CONVERSATION'],
    ['“It stays open,” Tom Reed said.', 'UNKNOWN'],
  ])('%s', (text, channel) => {
    expect(single(text).channel).toBe(channel);
  });
});
