import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForComparing, foldForReading } from '../../src/text/fold.ts';
import { cleanText, damagedText, spanOf } from './texts.ts';

describe('foldForReading', () => {
  it.each([
    ['„a“ “b” «c» ‟d”', '"a" "b" "c" "d"'],
    ['‹a› ‘b’ it’s', "'a' 'b' it's"],
    ['a – b — c ― d', 'a — b — c — d'],
    ['a\u00a0b\u2009c\td', 'a b c d'],
    ['a\r\nb\rc\u2028d', 'a \nb\nc\nd'],
    ['well\u2010known \u22125', 'well-known -5'],
  ])('gives %j the one shape', (text, folded) => {
    expect(foldForReading(text)).toBe(folded);
  });

  it('keeps marks of two units as long as they are, with the mark beside the quoted words', () => {
    expect(foldForReading("He said, ``We won.'' (''Yes,'' she said.)")).toBe(
      'He said,  "We won."  ( "Yes,"  she said.)',
    );
    expect(foldForReading('‘‘We won,’’ she said –‘‘again.’’')).toBe(
      ' "We won,"  she said — "again." ',
    );
  });

  it('lowers the case on request', () => {
    expect(foldForReading('İSTANBUL “Ж”', { lowerCase: true })).toBe('istanbul "ж"');
  });

  it('never moves a position', () => {
    fc.assert(
      fc.property(fc.oneof(damagedText, cleanText), fc.boolean(), (text, lowerCase) => {
        expect(foldForReading(text, { lowerCase })).toHaveLength(text.length);
      }),
      { numRuns: 500 },
    );
  });

  it('changes nothing in what it has folded', () => {
    fc.assert(
      fc.property(damagedText, (text) => {
        const once = foldForReading(text);
        expect(foldForReading(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});

describe('foldForComparing', () => {
  it('makes no difference of case, marks, spaces, dashes and invisible characters', () => {
    const printed = '“It’s  a\u00a0WIN”\n— news\u00adpaper…';
    expect(foldForComparing(printed).text).toBe('"it\'s a win" - newspaper...');
  });

  it('keeps accents unless told otherwise', () => {
    expect(foldForComparing('Erdoğan cafe\u0301').text).toBe('erdoğan café');
    expect(foldForComparing('Erdoğan, Łódź, ÆRØ, Straße', { keepDiacritics: false }).text).toBe(
      'erdogan, lodz, aero, strasse',
    );
  });

  it('keeps capitals on request', () => {
    expect(foldForComparing('“Iran”', { keepCase: true }).text).toBe('"Iran"');
  });

  it('leads from the folded text back to the text itself', () => {
    const text = '“It’s…  a\u00a0ﬁne İzmir straße”';
    const folded = foldForComparing(text, { keepDiacritics: false });
    const at = folded.text.indexOf('strasse');
    const span = folded.toSource({ start: at, end: at + 7 });
    expect(text.slice(span.start, span.end)).toBe('straße');
  });

  it('maps every span there and back to one that holds it, within the text', () => {
    const input = fc.oneof(damagedText, cleanText).chain((text) => {
      const folded = foldForComparing(text, { keepDiacritics: false });
      return fc.tuple(fc.constant(text), fc.constant(folded), spanOf(folded.text));
    });
    fc.assert(
      fc.property(input, ([text, folded, span]) => {
        const source = folded.toSource(span);
        expect(source.end).toBeLessThanOrEqual(text.length);
        if (span.start === span.end) return;
        const back = folded.fromSource(source);
        expect(back.start).toBeLessThanOrEqual(span.start);
        expect(back.end).toBeGreaterThanOrEqual(span.end);
      }),
      { numRuns: 500 },
    );
  });
});
