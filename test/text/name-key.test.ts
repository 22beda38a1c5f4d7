import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nameKey } from '../../src/text/name-key.ts';

describe('nameKey', () => {
  test.each([
    ['Joe Biden', 'joe biden'],
    ['  Joe\u00a0 Biden ', 'joe biden'],
    ['JOE BIDEN', 'joe biden'],
    ['Łukasz O’Brien-Díaz', 'lukasz o brien diaz'],
    ["Lukasz O'Brien Diaz", 'lukasz o brien diaz'],
    ['U.S. Department of State', 'u s department of state'],
    ['Søren Ærø', 'soren aero'],
    ['Weiß', 'weiss'],
    ['WEISS', 'weiss'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['Οδυσσεύς', 'οδυσσευσ'],
    ['ﬁrst Ⅳ', 'first iv'],
    ['Ангела Меркель', 'ангела меркель'],
    ['文在寅', '文在寅'],
    ['문재인', '문재인'],
    ['نِتَنْيَاهُو', 'نتنياهو'],
  ])('reads %j as %j', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });

  test('keeps vowel signs that tell two words apart', () => {
    expect(nameKey('कमल')).not.toBe(nameKey('कमला'));
  });

  test('gives names without letters keys of their own', () => {
    expect(nameKey('!!!')).toBe('!!!');
    expect(nameKey('♥')).not.toBe(nameKey('!!!'));
  });

  test('leaves a key as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (name) => {
        expect(nameKey(nameKey(name))).toBe(nameKey(name));
      }),
    );
  });
});
