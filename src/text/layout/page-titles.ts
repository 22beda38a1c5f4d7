import type { Line } from './lines.ts';

/** "The Daily Report 4", "4 | Annual report": a number of a page at one end, and in a few words no sentence. */
const NUMBERED = /^(?:\W*\d{1,4}\b(?![,.%]?\d|%|\s\p{Ll})|.*\b\d{1,4}\W*$)/u;
/** "Annual report": begins with a capital, has no mark of a sentence. */
const TITLE = /^[^\p{L}\p{N}]{0,3}[\p{Lu}\p{N}](?:(?![.;!?]["'”’]?(?:\s|$)).)*(?<![,:])$/u;
const LONGEST_TITLE = 70;

/** A few words without the end of a sentence. */
export function isTitle(text: string, { start, end }: Line): boolean {
  return end - start <= LONGEST_TITLE && TITLE.test(text.slice(start, end));
}

/** A title with a number at one end, or a number alone. */
export function isNumberedTitle(text: string, line: Line): boolean {
  return isTitle(text, line) && NUMBERED.test(text.slice(line.start, line.end));
}
