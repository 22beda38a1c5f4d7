import { describe, expect, test } from 'vitest';
import { kindOfName } from '../../../src/extraction/entities/kind-of-name.ts';
import { extractStatements } from '../../../src/extraction/index.ts';

const kinds = (text: string) =>
  extractStatements(text).map(({ speaker }) => [speaker?.name, speaker?.kind]);

describe('the kind of a speaker', () => {
  test.each([
    ['Quillon said the road would open.', 'Quillon', 'UNKNOWN'],
    ['Quillon Roest said the road would open.', 'Quillon Roest', 'UNKNOWN'],
    ['Quillon Roest, 43, said the road would open.', 'Quillon Roest', 'PERSON'],
    ['Quillon Roest, who runs a mill, said the road would open.', 'Quillon Roest', 'PERSON'],
    ['Mr Roest said the road would open.', 'Roest', 'PERSON'],
    ['Charlotte Church said the road would open.', 'Charlotte Church', 'PERSON'],
    ['Cho Ji-hun said the road would open.', 'Cho Ji-hun', 'PERSON'],
    ['The Institute on Sleep said the road would open.', 'Institute on Sleep', 'ORGANIZATION'],
    ['Quillon FC said the road would open.', 'Quillon FC', 'ORGANIZATION'],
    ['The charity Quillon said the road would open.', 'Quillon', 'ORGANIZATION'],
    ['The Quillon said the road would open.', 'Quillon', 'ORGANIZATION'],
    ['Ulm City Council said the road would open.', 'Ulm City Council', 'GOVERNMENT'],
    ['The Ulm Police Department said the road would open.', 'Ulm Police Department', 'GOVERNMENT'],
    ['Two farmers said the road would open.', 'Two farmers', 'GROUP'],
    ['Ann Poe and Tom Reed said the road would open.', 'Ann Poe and Tom Reed', 'GROUP'],
    ['The affidavit said the road would open.', 'The affidavit', 'UNKNOWN'],
  ])('stands in its sentence: %s', (text, name, kind) => {
    expect(kinds(text)).toEqual([[name, kind]]);
  });

  test.each([
    ['“Yes,” Quillon said. An engineer at Quillon had built it.', 'ORGANIZATION'],
    ['“Yes,” Quillon said. Quillon, a charity, began in May.', 'ORGANIZATION'],
    ['“Yes,” Quillon said. Shares of Quillon fell.', 'ORGANIZATION'],
    ['Quillon, a teacher, came by bus. “Yes,” Quillon said.', 'PERSON'],
  ])('stands elsewhere in the text: %s', (text, kind) => {
    expect(kinds(text)[0]).toEqual(['Quillon', kind]);
  });

  test('is one for all mentions of a name', () => {
    const text =
      '“Yes,” Quillon Roest said. The bus came. “No,” Quillon Roest said. Quillon Roest, 43, said the road would open.';
    expect(kinds(text).map(([, kind]) => kind)).toEqual(['PERSON', 'PERSON', 'PERSON']);
  });

  test('is what the known sources say', () => {
    const sources = [{ name: 'Quillon', kind: 'NEWS_OUTLET' }] as const;
    const [found] = extractStatements('Quillon said the road would open.', { sources });
    expect(found?.speaker?.kind).toBe('ORGANIZATION');
  });
});

test.each([
  ['Ursula Ohm', 'PERSON'],
  ['Quillon Roest Jr.', 'PERSON'],
  ['Ministry of Silly Walks', 'GOVERNMENT'],
  ['Acme Corporation', 'ORGANIZATION'],
  ['protesters', 'GROUP'],
  ['Quillon', 'UNKNOWN'],
])('the words of a name alone: %s', (name, kind) => {
  expect(kindOfName(name)).toBe(kind);
});
