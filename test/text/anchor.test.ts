import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAnchorFinder, findAnchor } from '../../src/text/anchor.ts';
import { textQuote } from '../../src/text/span.ts';
import { cleanText, spanOf } from './texts.ts';

const TEXT =
  '“Take the win,” Biden said. Later he said again: “Take the win.” It’s — he said — a café.';

describe('findAnchor', () => {
  it('is EXACT at the place claimed, though the words stand elsewhere too', () => {
    const start = TEXT.lastIndexOf('Take');
    expect(findAnchor(TEXT, 'Take the win', { start })).toEqual({
      status: 'EXACT',
      span: { start, end: start + 12 },
    });
  });

  it('finds words that stand once, whatever place is claimed', () => {
    const start = TEXT.indexOf('Later');
    expect(findAnchor(TEXT, 'Later he', { start: 3 })).toEqual({
      status: 'EXACT',
      span: { start, end: start + 8 },
    });
  });

  it('lets the surroundings decide between several places', () => {
    const start = TEXT.lastIndexOf('Take');
    const found = findAnchor(TEXT, 'Take the win', { prefix: 'said again: “', suffix: '.” It' });
    expect(found).toEqual({ status: 'EXACT', span: { start, end: start + 12 } });
  });

  it('is AMBIGUOUS where nothing decides, and names the place nearest to the one claimed', () => {
    expect(findAnchor(TEXT, 'Take the win')).toEqual({
      status: 'AMBIGUOUS',
      span: { start: 1, end: 13 },
    });
    const last = TEXT.lastIndexOf('Take');
    expect(findAnchor(TEXT, 'Take the win', { start: last + 2 })).toMatchObject({
      status: 'AMBIGUOUS',
      span: { start: last },
    });
  });

  it.each([
    '"Take the win,"  Biden',
    "It's - he said - a",
    'a cafe\u0301',
    '“Take the win,”\nBiden',
  ])('is NORMALIZED where marks, dashes, spaces or the Unicode form differ: %j', (exact) => {
    const found = findAnchor(TEXT, exact);
    expect(found.status).toBe('NORMALIZED');
  });

  it('gives a normalized anchor the span of the text itself', () => {
    const { span } = findAnchor('He said:  “It’s…\n over.”', '"It\'s... over."');
    expect(span).toEqual({ start: 10, end: 24 });
  });

  it('is ORPHANED for words that do not stand there, and for none', () => {
    for (const exact of ['Take the loss', 'take the win,” biden', '', '  ', '\u200b']) {
      expect(findAnchor(TEXT, exact)).toEqual({ status: 'ORPHANED', span: null });
    }
  });

  it('gives up on words that stand a thousand times', () => {
    const found = findAnchor('a '.repeat(5_000), 'a', { prefix: 'a ', suffix: ' a' });
    expect(found.status).toBe('AMBIGUOUS');
  });

  it('finds every quotation of a text at its place, by position and by surroundings', () => {
    const input = cleanText.chain((text) => fc.tuple(fc.constant(text), spanOf(text)));
    fc.assert(
      fc.property(input, ([text, span]) => {
        const { exact, prefix, suffix, start, end } = textQuote(text, span);
        if (exact.trim() === '') return;
        const finder = createAnchorFinder(text);
        expect(finder.find(exact, { start })).toEqual({ status: 'EXACT', span: { start, end } });
        const found = finder.find(exact, { prefix, suffix });
        expect(text.slice(found.span?.start, found.span?.end)).toBe(exact);
      }),
      { numRuns: 300 },
    );
  });
});
