import { expect, it } from 'vitest';
import { etagOf, namesTag } from '../../src/server/etag.ts';
import { acceptedEncodings } from '../../src/server/request/accepted-encodings.ts';

const etag = etagOf('Take the win');

it('makes another tag of other bytes, and the same of a text and of its bytes', () => {
  expect(etag).toMatch(/^"[\w-]{43}"$/);
  expect(etagOf(Buffer.from('Take the win'))).toBe(etag);
  expect(etagOf('Take the win.')).not.toBe(etag);
});

it.each([
  etag,
  `W/${etag}`,
  `"other",${etag}`,
  `W/"other" , W/${etag}`,
  `"a,b", ${etag}`,
  '*',
  ' * ',
])('takes If-None-Match: %s for the same', (header) => {
  expect(namesTag(header, etag)).toBe(true);
});

it.each([
  undefined,
  null,
  '',
  'W/',
  '"',
  '"other"',
  '"*"',
  '*, "other"',
  etag.slice(1, -1),
  `"x${etag.slice(1)}`,
  `w/"other"`,
  etag.toLowerCase(),
])('takes If-None-Match: %s for another', (header) => {
  expect(namesTag(header, etag)).toBe(false);
});

it.each([
  ['gzip, br', ['gzip', 'br']],
  ['GZIP;q=0.5, br;q=0, identity;q=0.0', ['gzip']],
  ['xgzip', ['xgzip']],
  [undefined, []],
])('reads Accept-Encoding: %s', (header, encodings) => {
  expect([...acceptedEncodings(header)]).toEqual(encodings);
});
