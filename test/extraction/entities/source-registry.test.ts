import { describe, expect, test } from 'vitest';
import { extractStatements, type KnownName } from '../../../src/extraction/index.ts';

const sources: readonly KnownName[] = [
  { name: 'Capital Download', kind: 'NEWS_OUTLET', aliases: ['CapDown'] },
  { name: 'Ashton Mercury', kind: 'ORGANIZATION' },
];
const told = (name: string, publisher: string | null = null) =>
  extractStatements(`“The mill is ours,” Ann Poe told ${name}.`, { sources, publisher })[0];

describe('the sources that are handed in', () => {
  test.each(['Capital Download', 'CapDown', 'the CapDown'])('are links: %s', (name) => {
    expect(told(name)?.chain).toMatchObject([{ role: 'REPORTER', name: 'Capital Download' }]);
    expect(told(name)?.addressees).toEqual([]);
  });

  test('are no outlets where they are listed as something else', () => {
    expect(told('the Ashton Mercury')?.chain).toEqual([]);
    expect(told('the Ashton Mercury')?.addressees).toHaveLength(1);
  });

  test('are no link where they published the text, by whichever of their names', () => {
    expect(told('CapDown', 'Capital Download')?.chain).toEqual([]);
    expect(told('Capital Download', 'Another Paper')?.chain).toHaveLength(1);
  });
});
