import { expect, test } from 'vitest';
import { parseExpiry } from '../../src/cli/keys/parse-expiry.ts';

const now = new Date('2026-02-27T12:00:00Z');

test.each([
  ['12h', '2026-02-28T00:00:00.000Z'],
  ['2d', '2026-03-01T12:00:00.000Z'],
  ['52w', '2027-02-26T12:00:00.000Z'],
  ['2028-02-29', '2028-02-29T00:00:00.000Z'],
  ['2026-03-01T08:30Z', '2026-03-01T08:30:00.000Z'],
])('reads %s', (text, expected) => {
  expect(parseExpiry(text, now).toISOString()).toBe(expected);
});

test.each([
  '',
  'soon',
  '0d',
  '-1d',
  '90',
  '1.5d',
  '2027-02-29',
  '2027-13-01',
  '2020-01-01',
  '99999w',
])('refuses %j', (text) => {
  expect(() => parseExpiry(text, now)).toThrow();
});
