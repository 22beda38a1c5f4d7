import { GraphQLScalarType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../src/schema.ts';

function scalar(name: string): GraphQLScalarType {
  const type = schema.getType(name);
  if (!(type instanceof GraphQLScalarType)) throw new Error(`${name} is no scalar.`);
  return type;
}

describe('a DateTime', () => {
  const dateTime = scalar('DateTime');

  it.each([
    ['2024-04-14T06:30:00Z', '2024-04-14T06:30:00.000Z'],
    ['2024-04-14t06:30:00.5z', '2024-04-14T06:30:00.500Z'],
    ['2024-04-14T06:30:00.123456+02:00', '2024-04-14T04:30:00.123Z'],
    ['0001-01-01T00:00:00Z', '0001-01-01T00:00:00.000Z'],
  ])('reads %s and answers %s', (given, answered) => {
    expect(dateTime.serialize(dateTime.parseValue(given))).toBe(answered);
  });

  it.each([
    '2024-04-14',
    '2024-04-14T06:30:00',
    '2024-04-14 06:30:00Z',
    '2024-02-30T00:00:00Z',
    '2024-04-14T24:00:00Z',
    '2024-04-14T06:60:00Z',
    '2024-04-14T06:30:60Z',
    '2024-04-14T06:30:00+24:00',
    '2024-04-14T06:30Z',
    '0001-01-01T00:00:00+01:00',
    '9999-12-31T23:59:59-01:00',
    '+12024-04-14T06:30:00Z',
    '',
    1713076200000,
    null,
  ])('refuses %s', (given) => {
    expect(() => dateTime.parseValue(given)).toThrow('Not a DateTime');
  });
});

describe('a Date', () => {
  const date = scalar('Date');

  it.each(['2024-04-13', '2024-02-29', '0001-01-01', '9999-12-31'])('reads %s', (given) => {
    expect(date.serialize(date.parseValue(given))).toBe(given);
  });

  it.each([
    '2023-02-29',
    '2024-04-31',
    '2024-13-01',
    '2024-4-1',
    '2024-04',
    '0000-01-01',
    20240413,
  ])('refuses %s', (given) => {
    expect(() => date.parseValue(given)).toThrow('Not a Date');
  });
});

describe('a URL', () => {
  const url = scalar('URL');

  it('reads an absolute address on the web, in its normal form', () => {
    expect(url.parseValue('HTTPS://Axios.com/a b')).toBe('https://axios.com/a%20b');
  });

  it.each(['/a', 'axios.com', 'javascript:alert(1)', 'ftp://a.example/', 'https://', 'https:a', 7])(
    'refuses %s',
    (given) => {
      expect(() => url.parseValue(given)).toThrow('Not a URL');
    },
  );
});

describe('a JSON', () => {
  it('reads a literal with variables in it', () => {
    const json = scalar('JSON');
    const field = { kind: 'Field' };

    expect(json.parseValue(field)).toBe(field);
  });
});
