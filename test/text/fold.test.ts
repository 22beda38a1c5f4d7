import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldForComparing } from '../../src/text/fold.ts';
import { cleanText, damagedText, spanOf } from './texts.ts';

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
