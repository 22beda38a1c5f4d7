import { readLineEnd } from './line-ends.ts';
import { isBlank, type Line } from './lines.ts';
import { isNumberedTitle, isTitle } from './page-titles.ts';
import type { WrapWidth } from './wrap-width.ts';

/** "12", "- 12 -", "Page 3 of 10", "[4]". */
const PAGE_NUMBER =
  /^[-–—[(|\s]*(?:page|p\.|seite|página|pagina)?\s*(\d{1,4})(?:\s*(?:of|\/|von|de|di)\s*\d{1,4})?[-–—\])|\s]*$/i;
const LONGEST_NUMBER = 30;
/** A blank line or two may separate a number from its title. */
const FARTHEST_NUMBER = 3;
/** A page footer and the next header have at most this many lines. */
const MOST_LINES = 4;

/**
 * Page headers and footers in a wrapped text: lines that split a sentence continuing after them and
 * that contain a number or recur, and similar lines elsewhere ("The Daily Report 4", "The Daily
 * Report 5").
 */
export function findPageHeads(text: string, lines: readonly Line[], width: WrapWidth): Set<Line> {
  const worded = lines.filter((line) => !isBlank(line));
  const shapes = new Map<Line, string>();
  const often = new Map<string, number>();
  for (const line of worded) {
    const shape = text.slice(line.start, line.end).replace(/\d+/g, '#');
    shapes.set(line, shape);
    often.set(shape, (often.get(shape) ?? 0) + 1);
  }
  const comesAgain = (line: Line) => (often.get(shapes.get(line) ?? '') ?? 0) > 1;
  const isHead = (line: Line) => isNumberedTitle(text, line) || comesAgain(line);
  const heads = findNumbers(text, worded);
  for (const line of findIntruders(text, worded, width, isHead)) heads.add(line);
  const known = new Set(
    [...heads].map((line) => shapes.get(line)).filter((shape) => shape !== '#'),
  );
  for (const line of worded) if (known.has(shapes.get(line))) heads.add(line);
  for (const line of titlesBeside(text, lines, heads, (line) => shapes.get(line))) heads.add(line);
  return heads;
}

/** Lines with only a page number: those that count up, and a lone one. */
function findNumbers(text: string, worded: readonly Line[]): Set<Line> {
  const pages = worded.flatMap((line) => {
    if (line.end - line.start > LONGEST_NUMBER) return [];
    const number = PAGE_NUMBER.exec(text.slice(line.start, line.end))?.[1];
    return number ? [{ line, number: Number(number) }] : [];
  });
  const counted = pages.filter(({ line, number }, index) => {
    if (pages.length === 1) return line === worded[0] || line === worded.at(-1);
    return pages[index - 1]?.number === number - 1 || pages[index + 1]?.number === number + 1;
  });
  return new Set(counted.map(({ line }) => line));
}

/** Where a line of a title's words stands. */
interface Place {
  line: Line;
  isBeside: boolean;
  isEdge: boolean;
  isAlone: boolean;
}

/** Titles next to a page number: set off from the text, or found only there and more than once. */
function titlesBeside(
  text: string,
  lines: readonly Line[],
  heads: ReadonlySet<Line>,
  shapeOf: (line: Line) => string | undefined,
): Line[] {
  const places = new Map<string | undefined, Place[]>();
  const worded = lines.flatMap((line, at) => (isBlank(line) ? [] : [{ line, at }]));
  for (const [index, { line, at }] of worded.entries()) {
    if (heads.has(line) || !isTitle(text, line)) continue;
    const beside = [worded[index - 1], worded[index + 1]];
    const isHead = (other: (typeof worded)[number] | undefined) =>
      other && heads.has(other.line) && Math.abs(other.at - at) <= FARTHEST_NUMBER;
    const isBeside = beside.some(isHead);
    const isAlone = beside.every((other) => !other || isHead(other) || Math.abs(other.at - at) > 1);
    // The header of the first page has no footer above it.
    const isEdge = index === 0;
    const place = { line, isBeside, isEdge, isAlone };
    const same = places.get(shapeOf(line));
    if (same) same.push(place);
    else places.set(shapeOf(line), [place]);
  }
  return [...places.values()].flatMap((same) => {
    const always = same.length > 1 && same.every(({ isBeside, isEdge }) => isBeside || isEdge);
    return same.flatMap(({ line, isBeside, isAlone }) =>
      always || (isBeside && isAlone) ? [line] : [],
    );
  });
}

/** Lines between two that form one sentence, wrapped, if those between are left out. */
function findIntruders(
  text: string,
  worded: readonly Line[],
  width: WrapWidth,
  isHead: (line: Line) => boolean,
): Line[] {
  const found: Line[] = [];
  for (let index = 0; index < worded.length; index += 1) {
    const group = intrudersAfter(text, worded.slice(index, index + MOST_LINES + 2), width, isHead);
    found.push(...group);
    index += group.length;
  }
  return found;
}

/**
 * The lines after the first one that separate it from the line with which it forms one sentence.
 */
function intrudersAfter(
  text: string,
  [before, ...next]: readonly Line[],
  width: WrapWidth,
  isHead: (line: Line) => boolean,
): Line[] {
  for (let size = 1; before && size < next.length; size += 1) {
    const group = next.slice(0, size);
    const [last, after] = next.slice(size - 1) as [Line, Line];
    const across = readLineEnd(text, before, after);
    if (across.isSentenceEnd || !width.isFull(across)) continue;
    // A line with no room for the next word belongs to the paragraph: "In the spring of \n 1998 the
    // mayor …".
    if (width.isFull(readLineEnd(text, last, after))) continue;
    const heads = group.filter(isHead).length;
    // A continuation that starts with a name could be a heading, too: then only headers may be
    // between.
    if (heads < (across.runsOn ? 1 : size)) continue;
    if (group.every((line) => isTitle(text, line))) return group;
  }
  return [];
}
