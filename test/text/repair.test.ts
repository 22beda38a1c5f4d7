import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { repairText } from '../../src/text/repair.ts';
import { CLEAN_SENTENCES, cleanText, damagedText, spanOf } from './texts.ts';

describe('repairText', () => {
  it.each(CLEAN_SENTENCES)('leaves clean text as it is: %s', (sentence) => {
    expect(repairText(sentence).text).toBe(sentence);
    expect(repairText(sentence).repairs).toEqual([]);
  });

  it('leaves any mixture of clean sentences as it is', () => {
    fc.assert(
      fc.property(cleanText, (text) => {
        const repaired = repairText(text);
        expect(repaired.text).toBe(text);
        expect(repaired.repairs).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('has nothing left to repair in a repaired text', () => {
    fc.assert(
      fc.property(damagedText, (raw) => {
        const once = repairText(raw);
        expect(repairText(once.text)).toMatchObject({ text: once.text, repairs: [] });
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves no control character, no lone surrogate and no decomposed letter', () => {
    fc.assert(
      fc.property(damagedText, (raw) => {
        const { text } = repairText(raw);
        expect(text.replace(/[\n\t]/g, '')).not.toMatch(
          /\p{Cc}|\p{Cs}|[\xa0\xad\u200b\u2028\ufeff]/u,
        );
        expect(text).toBe(text.normalize('NFC'));
      }),
      { numRuns: 1000 },
    );
  });

  it('maps every span of the repaired text to the raw text and back', () => {
    const spans = damagedText.chain((raw) => {
      const repaired = repairText(raw);
      return fc.tuple(fc.constant(raw), fc.constant(repaired), spanOf(repaired.text), spanOf(raw));
    });
    fc.assert(
      fc.property(spans, ([raw, repaired, span, rawSpan]) => {
        const there = repaired.toRaw(span);
        expect(there.start).toBeGreaterThanOrEqual(0);
        expect(there.end).toBeLessThanOrEqual(raw.length);
        expect(there.end).toBeGreaterThanOrEqual(there.start);
        const back = repaired.fromRaw(there);
        if (span.end > span.start) {
          expect(back.start).toBeLessThanOrEqual(span.start);
          expect(back.end).toBeGreaterThanOrEqual(span.end);
        }
        const inText = repaired.fromRaw(rawSpan);
        expect(inText.start).toBeGreaterThanOrEqual(0);
        expect(inText.end).toBeLessThanOrEqual(repaired.text.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('repairs a part of the raw text to what stands at its place in the repaired text', () => {
    const raw = 'He\u00adllo,\r\nâ€œcafe\u0301â€\x9d &amp; Ã©tÃ©\u00a0&#8212; fin';
    const { text, toRaw } = repairText(raw);
    expect(text).toBe('Hello,\n“café” & été — fin');
    for (const word of ['Hello', '“café”', '&', 'été', '—', 'fin']) {
      const start = text.indexOf(word);
      const there = toRaw({ start, end: start + word.length });
      expect(repairText(raw.slice(there.start, there.end)).text).toBe(word);
    }
  });

  it('counts its repairs by kind', () => {
    const raw = 'a\u00a0b\u200bc &quot;d&quot; &mdash; Ã© it&#8217;s e\u0301';
    expect(repairText(raw).repairs).toEqual([
      { kind: 'QUOTATION_MARK', count: 2 },
      { kind: 'APOSTROPHE', count: 1 },
      { kind: 'DASH', count: 1 },
      { kind: 'MOJIBAKE', count: 1 },
      { kind: 'WHITESPACE', count: 1 },
      { kind: 'CONTROL_CHARACTER', count: 1 },
      { kind: 'UNICODE_FORM', count: 1 },
    ]);
  });

  it('does not hang on text that is made to stall it', () => {
    const hostile = [
      'â',
      '.â ',
      'Iranâs ',
      '&amp;',
      'e\u0301\u0323',
      'Ã\x83Â©',
      '\u200d',
      '\u0301\u0327',
      'ââ ',
      '> ',
      '> a\n',
      'the mill-\n',
      '12\n',
      'The Report 4\nand\n',
      'Ann Lee Reed',
      '- - ',
      '\n\n',
      '   \n',
      '<a b ',
      '<!--',
      '<script>',
      '<p>\n',
      '[a](',
      '[[',
      '](http://a',
      '**a ',
      '_a* ',
      '# #\n',
      '\\*',
    ];
    for (const unit of hostile) {
      const raw = unit.repeat(200_000 / unit.length);
      expect(repairText(raw).text.length).toBeLessThanOrEqual(raw.length);
    }
  });
});
