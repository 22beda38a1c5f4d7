import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutText, type Mark } from '../../src/reader/components/marking/cut-text.ts';

const mark = (key: string, ...segments: [number, number][]): Mark => ({
  key,
  segments: segments.map(([start, end]) => ({ start, end })),
});

test('cuts a text at every border, the closest statement last', () => {
  const [pieces = []] = cutText('0123456789', [mark('inner', [3, 5]), mark('outer', [1, 8])]);
  expect(pieces.map(({ text, keys }) => [text, keys.join(' ')])).toEqual([
    ['0', ''],
    ['12', 'outer'],
    ['34', 'outer inner'],
    ['567', 'outer'],
    ['89', ''],
  ]);
});

test('gives a number to the last segment alone, and tells the others that it goes on', () => {
  const [pieces = []] = cutText('“Ab,” c said. “De.”', [mark('split', [0, 5], [14, 19])]);
  expect(pieces.map(({ text, ending, pausing }) => ({ text, ending, pausing }))).toEqual([
    { text: '“Ab,”', ending: [], pausing: ['split'] },
    { text: ' c said. ', ending: [], pausing: [] },
    { text: '“De.”', ending: ['split'], pausing: [] },
  ]);
});

test('leaves out empty lines, and takes a statement over a paragraph’s end', () => {
  const paragraphs = cutText('ab\n\n \ncd', [mark('both', [1, 7])]);
  expect(paragraphs.map((pieces) => pieces.map(({ text }) => text))).toEqual([
    ['a', 'b'],
    ['c', 'd'],
  ]);
});

test('loses no character and marks those of the segments alone, however they overlap', () => {
  const statement = fc.array(fc.tuple(fc.nat(50), fc.nat(50)), { minLength: 1, maxLength: 3 });
  const texts = fc.string({ unit: fc.constantFrom('a', '”', '\n', ' ', '😀'), maxLength: 50 });
  fc.assert(
    fc.property(texts, fc.array(statement, { maxLength: 5 }), (text, statements) => {
      const marks = statements.map((pairs, at) =>
        mark(String(at), ...pairs.map(([one, other]) => sorted(one, other))),
      );
      const pieces = cutText(text, marks).flat();
      const lines = text.split('\n').filter((line) => line.trim() !== '');
      expect(pieces.map((piece) => piece.text).join('')).toBe(lines.join(''));
      for (const piece of pieces) {
        for (let at = piece.start; at < piece.start + piece.text.length; at += 1) {
          const here = marks.filter(({ segments }) =>
            segments.some(({ start, end }) => start <= at && at < end),
          );
          expect(new Set(piece.keys)).toEqual(new Set(here.map(({ key }) => key)));
        }
      }
    }),
  );
});

function sorted(one: number, other: number): [number, number] {
  return one < other ? [one, other] : [other, one];
}
