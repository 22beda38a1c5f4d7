import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  countFilters,
  readSearch,
  searchAddress,
  toFilter,
} from '../../src/reader/views/search/search-state.ts';

const address =
  '/search?q=win&kind=DIRECT&kind=MIXED&state=DISPUTED&speaker=QWN0b3I&anonymous=yes&hedged=no' +
  '&reportedFrom=2024-04-01&reportedTo=2024-04-30&sources=2&order=REPORTED_ASC';

test('an address holds a whole search', () => {
  expect(searchAddress(readSearch(new URL(address, 'http://a').search))).toBe(address);
  expect(searchAddress(readSearch(''))).toBe('/search');
});

test('a search becomes the API’s filter, days as instants', () => {
  const search = readSearch(new URL(address, 'http://a').search);
  expect(toFilter(search)).toEqual({
    search: 'win',
    kind: ['DIRECT', 'MIXED'],
    reviewState: ['DISPUTED'],
    speaker: ['QWN0b3I'],
    anonymous: true,
    hedged: false,
    reportedFrom: '2024-04-01T00:00:00.000Z',
    reportedTo: '2024-04-30T23:59:59.999Z',
    minIndependentSources: 2,
  });
  expect(countFilters(search)).toBe(9);
});

test('anonymous sources alone, first sources and names are filters of their own', () => {
  const query = '?firstSource=U291cmNl&firstSourceName=Axios&anonymous=only';
  expect(toFilter(readSearch(query))).toEqual({
    onlyAnonymous: true,
    firstSource: ['U291cmNl'],
    firstSourceName: 'Axios',
  });
  expect(searchAddress(readSearch(query))).toBe(`/search${query}`);
});

test('every filter of the API has its place in an address', () => {
  const parts = readFileSync(
    join(import.meta.dirname, '../../src/graphql/schema.graphql'),
    'utf8',
  ).match(/input StatementFilter \{(.*?)\n\}/s);
  const fields = [...(parts?.[1] ?? '').matchAll(/^ {2}(\w+):/gm)].map(([, name]) => name);
  const all =
    '?q=a&kind=DIRECT&channel=CALL&state=DISPUTED&speaker=a&addressee=a&source=a&firstSource=a' +
    '&publisher=a&event=a&document=a&speakerName=a&addresseeName=a&sourceName=a' +
    '&firstSourceName=a&hedged=yes&saidFrom=2024-01-01&saidTo=2024-01-02' +
    '&reportedFrom=2024-01-01&reportedTo=2024-01-02&sources=2';
  const told = [`${all}&anonymous=only`, `${all}&anonymous=no`].flatMap((address) =>
    Object.keys(toFilter(readSearch(address))),
  );
  expect(fields.length).toBeGreaterThan(20);
  expect([...new Set(told)].sort()).toEqual(fields.sort());
});

test('a facet is counted as if it were not chosen itself', () => {
  const search = readSearch('?kind=DIRECT&speaker=QWN0b3I');
  expect(toFilter(search, 'kind')).toEqual({ speaker: ['QWN0b3I'] });
});

test('what is no value of the API is left out', () => {
  const search = readSearch('?kind=SHOUTED&order=LOUDEST&saidFrom=yesterday&saidTo=2024-13-01');
  expect(toFilter(search)).toEqual({});
  expect(search.order).toBe('');
  expect(toFilter(readSearch('?anonymous=maybe&hedged=perhaps'))).toEqual({});
});
