/** A statement as the text shows it: its key and where its words stand. */
export interface Mark {
  key: string;
  /** Half-open, in UTF-16 code units of the whole text. */
  segments: readonly { start: number; end: number }[];
}

/** A run of text that the same statements cover. */
export interface Piece {
  start: number;
  text: string;
  /** The statements here, the longest first, so that the last is the closest around the words. */
  keys: string[];
  /** Those that end for good with this run: their number is after it. */
  ending: string[];
  /** Those that continue in a later segment, after other words. */
  pausing: string[];
}

/**
 * Cuts a text into paragraphs and each of them into runs, at every border of a statement. Statements
 * may overlap, lie within each other and consist of several segments; a border outside of the text
 * is drawn to its nearest end.
 */
export function cutText(text: string, marks: readonly Mark[]): Piece[][] {
  const spans = placeSpans(text, marks);
  const borders = [...new Set(spans.flatMap(({ start, end }) => [start, end]))];
  borders.sort((one, other) => one - other);
  const paragraphs: Piece[][] = [];
  for (const paragraph of paragraphsOf(text)) {
    const inner = borders.filter((at) => at > paragraph.start && at < paragraph.end);
    const edges = [paragraph.start, ...inner, paragraph.end];
    paragraphs.push(
      edges.slice(1).map((end, at) => piece(text, spans, edges[at] ?? paragraph.start, end)),
    );
  }
  return paragraphs;
}

interface Placed {
  key: string;
  start: number;
  end: number;
  length: number;
  isLast: boolean;
}

function placeSpans(text: string, marks: readonly Mark[]): Placed[] {
  const within = (at: number) => Math.min(Math.max(at, 0), text.length);
  return marks
    .flatMap(({ key, segments }) => {
      const length = segments.reduce((sum, { start, end }) => sum + end - start, 0);
      const last = Math.max(...segments.map(({ end }) => end));
      return segments.map(({ start, end }) => ({
        key,
        start: within(start),
        end: within(end),
        length,
        isLast: end === last,
      }));
    })
    .filter(({ start, end }) => start < end)
    .sort((one, other) => other.length - one.length);
}

function* paragraphsOf(text: string): Generator<{ start: number; end: number }> {
  for (const { 0: line, index } of text.matchAll(/[^\n]+/g)) {
    if (line.trim() !== '') yield { start: index, end: index + line.length };
  }
}

function piece(text: string, spans: readonly Placed[], start: number, end: number): Piece {
  const here = spans.filter((span) => span.start < end && span.end > start);
  const closing = here.filter((span) => span.end === end);
  return {
    start,
    text: text.slice(start, end),
    keys: here.map(({ key }) => key),
    ending: closing.filter(({ isLast }) => isLast).map(({ key }) => key),
    pausing: closing.filter(({ isLast }) => !isLast).map(({ key }) => key),
  };
}
