/** A run of text: half-open, in UTF-16 code units, so that `text.slice(start, end)` is the run itself. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A W3C TextQuoteSelector and TextPositionSelector in one: the words, their position, and their
 * context.
 */
export interface TextQuote extends Span {
  exact: string;
  prefix: string;
  suffix: string;
}

/**
 * Quotes `span` of `text` with up to `contextLength` UTF-16 code units on either side. Neither the context nor the
 * quoted words are ever cut within a surrogate pair: the context gives the half up, the words take it in.
 * A span that reaches outside the text is clamped to it.
 */
export function textQuote(text: string, span: Span, contextLength = 32): TextQuote {
  const start = leaveSurrogatePair(text, clamp(span.start, 0, text.length), -1);
  const end = leaveSurrogatePair(text, clamp(span.end, start, text.length), 1);
  const prefixStart = leaveSurrogatePair(text, Math.max(0, start - contextLength), 1);
  const suffixEnd = leaveSurrogatePair(text, Math.min(text.length, end + contextLength), -1);
  return {
    exact: text.slice(start, end),
    prefix: text.slice(Math.min(prefixStart, start), start),
    suffix: text.slice(end, Math.max(suffixEnd, end)),
    start,
    end,
  };
}

/** The position itself, or its neighbour towards `step` where it would cut a surrogate pair. */
function leaveSurrogatePair(text: string, position: number, step: -1 | 1): number {
  const cuts =
    isBetween(text.charCodeAt(position - 1), 0xd800, 0xdbff) &&
    isBetween(text.charCodeAt(position), 0xdc00, 0xdfff);
  return cuts ? position + step : position;
}

function isBetween(code: number, low: number, high: number): boolean {
  return code >= low && code <= high;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(Math.max(value, low), high);
}
