import { describe, expect, test } from 'vitest';
import { isSameSource, spellSource } from '../../../src/modules/source/source-book.ts';
import { builtInSources } from '../../../src/settings/known-sources.ts';
import { nameKey } from '../../../src/text/name-key.ts';

const spell = (name: string, evidence: string) =>
  spellSource({ name, kind: 'NEWS_OUTLET' }, { evidence }).name;

describe('a name that stands for several outlets', () => {
  test.each([
    [
      'the one named in full',
      'The Jerusalem Post asked. He told the Post so.',
      'The Jerusalem Post',
    ],
    [
      'the one named before its place',
      'New York: The Washington Post asked.',
      'The Washington Post',
    ],
    ['the one of the place', 'WASHINGTON – Officials in Washington spoke.', 'The Washington Post'],
    ['nobody without evidence', 'He told the Post so.', 'the Post'],
    ['nobody where two are named', 'The New York Post and The Washington Post.', 'the Post'],
    ['nobody where two places are named', 'From Jerusalem to Washington.', 'the Post'],
    ['nobody by a part of another word', 'The Washingtonian said so.', 'the Post'],
  ])('is %s', (_, text, expected) => {
    expect(spell('the Post', text)).toBe(expected);
  });

  test('is the one of that very name, where there is one and nothing speaks for another', () => {
    expect(spell('The Times', 'He told The Times so.')).toBe('The Times');
    expect(spell('the Times', 'The New York Times asked; he told the Times so.')).toBe(
      'The New York Times',
    );
  });
});

test('one outlet has one spelling, whatever it is called', () => {
  expect(isSameSource('AP', 'The Associated Press')).toBe(true);
  expect(isSameSource('Guardian', 'The Guardian')).toBe(true);
  expect(isSameSource('Daily Nobody', 'The Daily Nobody')).toBe(true);
  expect(isSameSource('The Guardian', 'The Times')).toBe(false);
});

test('a larger list takes the place of the one brought along', () => {
  const knownSources = [
    {
      name: 'Radio Ulm',
      kind: 'NEWS_OUTLET' as const,
      aliases: ['RU'],
      shortNames: [],
      evidence: [],
    },
  ];
  expect(spellSource({ name: 'ru', kind: 'NEWS_AGENCY' }, { knownSources })).toMatchObject({
    name: 'Radio Ulm',
    kind: 'NEWS_OUTLET',
    orKinds: ['NEWS_AGENCY'],
  });
});

test('no name of the list stands for two sources without evidence', () => {
  const names = builtInSources.flatMap(({ name, aliases }) => [
    ...new Set([name, ...aliases].map((one) => nameKey(one))),
  ]);
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});
