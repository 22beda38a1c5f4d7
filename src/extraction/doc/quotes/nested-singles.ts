import { FILLER } from './filler.ts';
import { foldMarks } from './fold-marks.ts';

/** Code units in which the outer mark is looked for. */
const LONGEST = 1500;
const DOUBLES = /["“”„‟«»]|''|``|‘‘|’’|´´/;
const OPENS = /(?<=^|[\s(—:])['‘]\u2060?(?=\p{L})(?!['‘](?:em|n|tis|twas|til)(?!\p{L}))/giu;

/** 'They called it 'the Pit,'' said Ann Poe: two single marks and not ''…'', for two were opened. */
export function closesTwoSingles(text: string, at: number): boolean {
  if (!/\S/.test(text.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(text.charAt(at + 2))) return false;
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return !DOUBLES.test(line) && (line.match(OPENS)?.length ?? 0) > 1;
}

/** it,'' and it',' */
const BOTH_END = /'[.,!?…]?'(?![\p{L}\p{N}'])/gu;
const CLOSED = /[^\s([—:'"]\u2060?'(?![\p{L}\p{N}])/u;

/** Folds the inner marks of two pairs that end together away, so that the outer ones hold the words. */
export function foldNestedSingles(_text: string, normalized: string): string {
  if (!normalized.includes("'")) return normalized;
  return foldMarks(normalized, FILLER, (from, to) => {
    const line = normalized.slice(from, to);
    return Array.from(line.matchAll(BOTH_END)).flatMap(({ index }) => {
      const inner = innerOpening(line.slice(Math.max(0, index - LONGEST), index));
      return inner ? [from + index - inner, from + index] : [];
    });
  });
}

/** How far from the end the last of two marks is that open and are not closed; 0 if there are none. */
function innerOpening(before: string): number {
  const [outer, inner] = Array.from(before.matchAll(OPENS)).slice(-2);
  if (!outer || !inner || CLOSED.test(before.slice(outer.index))) return 0;
  return before.length - inner.index;
}
