import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { textQuote } from '../../src/text/span.ts';

describe('textQuote', () => {
  it('quotes the words with 32 units of context on either side', () => {
    const text = `${'a'.repeat(40)}win${'b'.repeat(40)}`;
    expect(textQuote(text, { start: 40, end: 43 })).toEqual({
      exact: 'win',
      prefix: 'a'.repeat(32),
      suffix: 'b'.repeat(32),
      start: 40,
      end: 43,
    });
  });

  it('has less context at the ends of the text', () => {
    const quote = textQuote('Take the win', { start: 0, end: 4 }, 3);
    expect(quote).toMatchObject({ prefix: '', exact: 'Take', suffix: ' th' });
  });

  it('gives up the half of an emoji that the context would cut', () => {
    const quote = textQuote('😀win😀', { start: 2, end: 5 }, 1);
    expect(quote).toMatchObject({ prefix: '', exact: 'win', suffix: '' });
  });

  it('takes in the whole of an emoji that the span would cut', () => {
    expect(textQuote('a😀b', { start: 2, end: 4 })).toMatchObject({
      exact: '😀b',
      start: 1,
      end: 4,
    });
  });

  it('clamps a span that reaches outside the text', () => {
    expect(textQuote('win', { start: -3, end: 9 })).toMatchObject({
      exact: 'win',
      start: 0,
      end: 3,
    });
  });

  it('never cuts a surrogate pair, and its parts always rejoin to the text around it', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 30 });
    fc.assert(
      fc.property(text, fc.nat(60), fc.nat(60), fc.nat(8), (body, start, end, context) => {
        const quote = textQuote(
          body,
          { start: Math.min(start, end), end: Math.max(start, end) },
          context,
        );
        expect(body.slice(quote.start, quote.end)).toBe(quote.exact);
        const joined = quote.prefix + quote.exact + quote.suffix;
        expect(body.slice(quote.start - quote.prefix.length, quote.end + quote.suffix.length)).toBe(
          joined,
        );
        for (const part of [quote.exact, quote.prefix, quote.suffix])
          expect(part).not.toMatch(/\p{Cs}/u);
      }),
    );
  });
});
