import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDoc } from '../../src/extraction/doc/read-doc.ts';
import { type ExtractedStatement, extractStatements } from '../../src/extraction/index.ts';
import { HOSTILE_PARTS, repeatPart, UNBROKEN_PARTS } from '../support/hostile-texts.ts';

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
  ' on Tuesday, April 9',
  'Secretary of State ',
  ' went on, ',
  ' told the network ',
  ', who said ',
  ' in an interview with CNN ',
  ' — Ann Poe (@poe) May 4, 2021\n',
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

describe('what was read before', () => {
  test('tells nothing of how a word is read that the tagger has learned since', () => {
    const text = "Ann Poe said that Qarlton's mill would close. “It is Qarlton's,” she said.";
    const before = readDoc(text).tokens;
    extractStatements("“Qarlton's mill is ours,” said Tom Reed. 'Qarlton's' it is, \"Qarlton's\".");
    expect(readDoc(text).tokens).toEqual(before);
    expect(before.map((token) => token.text)).not.toContain("Qarlton's");
  });

  test('nor do the lines about a line', () => {
    fc.assert(
      fc.property(texts, fc.array(texts, { maxLength: 3 }), (line, others) => {
        const own = line.replace(/[\r\n]/g, ' ');
        const wordsOf = (text: string) =>
          readDoc(text).tokens.map(({ start, end, pos }) => ({ start, end, pos }));
        const after = `${own}\n${others.join('\n')}`;
        expect(wordsOf(after).filter(({ end }) => end <= own.length)).toEqual(wordsOf(own));
      }),
      { numRuns: 300 },
    );
  });
});

describe('on hostile text', () => {
  const half = 1 << 19;
  test.each([...HOSTILE_PARTS])(
    'half a megabyte of %s ends',
    (_name, part) => {
      expect(Array.isArray(extractStatements(repeatPart(part, half)))).toBe(true);
    },
    30_000,
  );

  test.each([...UNBROKEN_PARTS])(
    'a run of %s is read in parts, each in its place',
    (_name, part) => {
      const text = `Ann said ${repeatPart(part, 3_000)} to us.`;
      const { tokens } = readDoc(text);
      for (const token of tokens) {
        expect(token.text.length).toBeLessThanOrEqual(200);
        expect(text.slice(token.start, token.end)).toBe(token.text);
      }
    },
  );
});
