import { describe, expect, test } from 'vitest';
import { outline, single } from '../outline.ts';

describe('words that somebody else tells of', () => {
  test.each([
    'Doug Reed recalled Ann Poe saying that the mill must close.',
    'Doug Reed quoted Ann Poe as saying that the mill must close.',
    '“The mill must close,” Ann Poe told her board, as recounted by Doug Reed.',
    'Ann Poe told her board that the mill must close, according to Doug Reed.',
  ])('are the speaker’s, and the teller is their origin: %s', (text) => {
    expect(outline(text)).toMatchObject([{ by: 'Ann Poe', chain: ['ORIGIN Doug Reed'] }]);
  });

  test('keep the one who was in the room before the outlet that was told', () => {
    const text =
      '“The mill must close,” Ann Poe told Axios, according to a person briefed on the call.';
    expect(outline(text)[0]?.chain).toEqual([
      'ORIGIN a person briefed on the call',
      'REPORTER Axios',
    ]);
  });

  test('come through the outlet that closes the sentence, all of them', () => {
    const chains = outline(
      'Ann Poe welcomed the news, saying that the mill was “saved at last,” adding that the wheel would turn, CNN reported.',
    ).map(({ chain }) => chain);
    expect(chains).toEqual([['REPORTER CNN'], ['REPORTER CNN']]);
  });
});

describe('a doubt of the saying', () => {
  test.each([
    'Ann Poe is said to have told the board that the mill must close.',
    'Ann Poe is alleged to have said that “the mill is mine.”',
    'Ann Poe is reported to have said the mill would close.',
    'Ann Poe purportedly wrote that the mill must close.',
    'Ann Poe seemingly admitted that the mill would close.',
    'Ann Poe appeared to acknowledge that the mill would close.',
  ])('hedges: %s', (text) => {
    expect(single(text)).toMatchObject({ hedged: true, speaker: { name: 'Ann Poe' } });
  });
});

describe('a forgotten mark', () => {
  test.each([
    '“The mill is ours, said Ann Poe. “We will stay for good.”',
    '“The mill is ours, Ann Poe said. “We will stay for good.”',
  ])('before the attribution costs neither half its speaker: %s', (text) => {
    expect(outline(text).map(({ by }) => by)).toEqual(['Ann Poe', 'Ann Poe']);
  });
});

test('an outlet that reported last week, citing two people, passes on their words', () => {
  const text =
    'The family may sell its stake, Reuters reported last week, citing two people close to it.';
  expect(outline(text)).toMatchObject([
    {
      words: ['The family may sell its stake'],
      by: 'two people close to it',
      chain: ['REPORTER Reuters'],
    },
  ]);
});

test('an outlet that cites people at the end of its report passes on their words', () => {
  const text = 'Reuters first reported on Wednesday that the firm was for sale, citing two people.';
  expect(outline(text)).toMatchObject([
    { words: ['that the firm was for sale'], by: 'two people', chain: ['REPORTER Reuters'] },
  ]);
});

test.each([
  ['Reuters reported that profits fell, citing weak demand.', 'Reuters'],
  ['The Gazette reported that the mayor, citing aides, would resign.', 'Gazette'],
  ['The firm reported that profits fell, citing bankers.', 'The firm'],
])('a reason, or what others cite, is no source of the outlet: %s', (text, by) => {
  expect(outline(text)).toMatchObject([{ by, chain: [] }]);
});

test.each([
  ['“The talks failed,” Reuters quoted Ann Lee as saying.', 'Reuters'],
  ['The talks had failed, Reuters quoted Ann Lee as saying on Friday.', 'Reuters'],
  ['“The talks failed,” Russia’s Interfax news agency quoted Ann Lee as saying.', 'Interfax'],
  ['State news agency Telam quoted Ann Lee as saying the talks failed.', 'Telam'],
  ['“The talks failed,” Ann Lee was quoted as saying by the MENA news agency.', 'MENA'],
  ['The talks had failed, Ann Lee was quoted as saying by Reuters.', 'Reuters'],
])('who is quoted at the end speaks, and the agency reports: %s', (text, agency) => {
  expect(outline(text)).toMatchObject([{ by: 'Ann Lee', chain: [`REPORTER ${agency}`] }]);
});

test('an agency is known by its name, whoever was named before', () => {
  expect(outline('Egypt called for calm, the state-run MENA news agency reported.')).toMatchObject([
    { by: 'MENA' },
  ]);
  expect(outline('“We failed,” Ann Lee told the RIA Novosti news agency.')).toMatchObject([
    { by: 'Ann Lee', to: [], chain: ['REPORTER RIA Novosti'] },
  ]);
});
