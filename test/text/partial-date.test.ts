import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePartialDate } from '../../src/text/partial-date.ts';

describe('parsePartialDate', () => {
  test.each([
    ['2024', '2024-01-01', '2024-12-31'],
    ['2024-04', '2024-04-01', '2024-04-30'],
    ['2024-02', '2024-02-01', '2024-02-29'],
    ['2023-02', '2023-02-01', '2023-02-28'],
    ['1900-02', '1900-02-01', '1900-02-28'],
    ['2024-12', '2024-12-01', '2024-12-31'],
    ['2024-04-13', '2024-04-13', '2024-04-13'],
    ['2024-02-29', '2024-02-29', '2024-02-29'],
    ['0031', '0031-01-01', '0031-12-31'],
  ])('reads %s as %s to %s', (value, from, to) => {
    expect(parsePartialDate(value)).toEqual({
      value,
      from: new Date(`${from}T00:00:00Z`),
      to: new Date(`${to}T00:00:00Z`),
    });
  });

  test.each([
    '',
    '24',
    '0000',
    '2024-4',
    '2024-13',
    '2024-00',
    '2024-04-31',
    '2023-02-29',
    '2024-04-00',
    '2024-04-13T10:00:00Z',
    '2024/04/13',
    ' 2024',
    '2024\n',
    '-2024',
    '２０２４',
    'April 2024',
    '2024?',
    '202X',
  ])('refuses %j', (value) => {
    expect(parsePartialDate(value)).toBeNull();
  });

  test('reads every day back as itself', () => {
    const days = fc.date({
      min: new Date('0001-01-01'),
      max: new Date('9999-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const value = date.toISOString().slice(0, 10);
        expect(parsePartialDate(value)?.from.toISOString().slice(0, 10)).toBe(value);
        expect(parsePartialDate(value)?.to.toISOString().slice(0, 10)).toBe(value);
      }),
    );
  });
});
