import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExtractedStatement, extractStatements } from '../../src/extraction/index.ts';

const PARTS = [
  '“',
  '”',
  '"',
  "''",
  '``',
  '‘',
  '’',
  "'",
  'â',
  ' said ',
  'Ann Poe',
  ' told reporters ',
  ', ',
  '. ',
  '\n',
  '\r\n',
  'the mill would close',
  ' according to Reuters',
  '😀',
  'שלום',
  '\u00ad',
  '\u00a0',
  '&quot;',
  '(',
  ')',
  ': ',
  '—',
  ' adding that ',
  'who ',
  'reportedly ',
  '\ud800',
  '\u0000',
  'he ',
];
const texts = fc
  .array(fc.oneof(fc.constantFrom(...PARTS), fc.string({ unit: 'grapheme', maxLength: 12 })), {
    maxLength: 60,
  })
  .map((parts) => parts.join(''));

function spansOf(statement: ExtractedStatement) {
  return [
    ...statement.segments,
    ...(statement.speaker ? [statement.speaker.span] : []),
    ...(statement.cue ? [statement.cue] : []),
    ...statement.addressees.map(({ span }) => span),
    ...statement.chain.map(({ mention }) => mention),
  ];
}

describe('on any text', () => {
  test('every span lies within the text and the words are its slices', () => {
    fc.assert(
      fc.property(texts, (text) => {
        for (const statement of extractStatements(text)) {
          for (const span of spansOf(statement)) {
            expect(span.start).toBeGreaterThanOrEqual(0);
            expect(span.end).toBeGreaterThan(span.start);
            expect(span.end).toBeLessThanOrEqual(text.length);
          }
          expect(statement.segments.map(({ start, end }) => text.slice(start, end)).join(' ')).toBe(
            statement.text,
          );
          expect(statement.confidence).toBeGreaterThanOrEqual(0);
          expect(statement.confidence).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 300 },
    );
  });

  test('the result depends on nothing but the text', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(extractStatements(text)).toEqual(extractStatements(text));
      }),
      { numRuns: 60 },
    );
  });

  test('segments stand in text order and no two statements share words', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const segments = extractStatements(text)
          .flatMap((statement) => statement.segments)
          .sort((a, b) => a.start - b.start);
        segments.slice(1).forEach((segment, index) => {
          expect(segment.start).toBeGreaterThanOrEqual(segments[index]?.end ?? 0);
        });
      }),
      { numRuns: 200 },
    );
  });
});

describe('on hostile text', () => {
  const half = 1 << 19;
  test.each([
    ['quotation marks', '"'],
    ['opening marks', '“'],
    ['nested marks', '“a ‘b '],
    ['one word', 'x'],
    ['cues', 'he said that '],
    ['unclosed paragraphs', '“We go on and on\n'],
    ['names', 'John Smith said, '],
    ['attributions', 'according to Poe '],
    ['brackets', '('],
  ])(
    'half a megabyte of %s ends',
    (_name, part) => {
      const text = part.repeat(Math.ceil(half / part.length)).slice(0, half);
      expect(Array.isArray(extractStatements(text))).toBe(true);
    },
    30_000,
  );
});
