import { type FoldedText, foldForComparing } from './fold.ts';
import type { Span } from './span.ts';

/** Where words stand. AMBIGUOUS names the place nearest to the one claimed, or else the first; ORPHANED has none. */
export type Anchor =
  | { status: 'EXACT' | 'NORMALIZED' | 'AMBIGUOUS'; span: Span }
  | { status: 'ORPHANED'; span: null };

/** What is known of the place: the words around it, and where it was said to begin (UTF-16 code units). */
export interface AnchorHints {
  prefix?: string;
  suffix?: string;
  start?: number;
}

/** Words that are in a text more often than this are ambiguous whatever their context. */
const MAX_PLACES = 1_000;

/** Finds many anchors in one text, which is folded once at most. */
export interface AnchorFinder {
  find(exact: string, hints?: AnchorHints): Anchor;
}

/**
 * Finds where `exact` is in `text`, as a W3C TextQuoteSelector with a TextPositionSelector asks:
 * - EXACT: the very words, at the place claimed; or, if they are not there or no place is claimed, at the one other
 *   place where they stand, or the one whose surroundings agree best. A caller that must know compares the starts.
 * - NORMALIZED: the same, after quotation marks, dashes, spaces and Unicode forms were folded; the span is the text's own.
 * - AMBIGUOUS: more than one place, and neither the place claimed nor the surroundings decide.
 * - ORPHANED: the words do not occur in the text, or there are none.
 */
export function findAnchor(text: string, exact: string, hints: AnchorHints = {}): Anchor {
  return createAnchorFinder(text).find(exact, hints);
}

/** The same for many quotations of one text. */
export function createAnchorFinder(text: string): AnchorFinder {
  let folded: FoldedText | null = null;
  return {
    find(exact, hints = {}) {
      if (exact.trim() === '') return { status: 'ORPHANED', span: null };
      const { start = -1 } = hints;
      if (start >= 0 && text.startsWith(exact, start)) {
        return { status: 'EXACT', span: { start, end: start + exact.length } };
      }
      const identical = choose(text, exact, hints, start);
      if (identical)
        return { status: identical.isSure ? 'EXACT' : 'AMBIGUOUS', span: identical.span };
      folded ??= foldForComparing(text, { keepCase: true });
      return findFolded(folded, exact, hints);
    },
  };
}

function findFolded(folded: FoldedText, exact: string, hints: AnchorHints): Anchor {
  const fold = (part: string) => foldForComparing(part, { keepCase: true }).text;
  const { start = -1, prefix = '', suffix = '' } = hints;
  const claimed = start < 0 ? -1 : folded.fromSource({ start, end: start }).start;
  const sought = fold(exact).trim();
  if (sought === '') return { status: 'ORPHANED', span: null };
  const around = { prefix: fold(prefix), suffix: fold(suffix) };
  const isClaimed = claimed >= 0 && folded.text.startsWith(sought, claimed);
  const chosen = isClaimed
    ? { span: { start: claimed, end: claimed + sought.length }, isSure: true }
    : choose(folded.text, sought, around, claimed);
  if (!chosen) return { status: 'ORPHANED', span: null };
  return { status: chosen.isSure ? 'NORMALIZED' : 'AMBIGUOUS', span: folded.toSource(chosen.span) };
}

/** Every place where the words stand, judged by how much of the surroundings agrees; null if there is none. */
function choose(
  text: string,
  exact: string,
  { prefix = '', suffix = '' }: AnchorHints,
  claimed: number,
): { span: Span; isSure: boolean } | null {
  const places: { start: number; agreement: number }[] = [];
  let at = text.indexOf(exact);
  for (; at >= 0 && places.length < MAX_PLACES; at = text.indexOf(exact, at + 1)) {
    const end = at + exact.length;
    const agreement = countBackward(text, at, prefix) + countForward(text, end, suffix);
    places.push({ start: at, agreement });
  }
  const most = Math.max(...places.map((place) => place.agreement));
  const best = places.filter((place) => place.agreement === most);
  const distance = (start: number) => (claimed < 0 ? 0 : Math.abs(start - claimed));
  const [nearest] = best.toSorted((one, other) => distance(one.start) - distance(other.start));
  if (!nearest) return null;
  const isSure = best.length === 1 && at < 0;
  return { span: { start: nearest.start, end: nearest.start + exact.length }, isSure };
}

/** How many characters before `position` agree with the end of `prefix`. */
function countBackward(text: string, position: number, prefix: string): number {
  let count = 0;
  while (
    count < prefix.length &&
    count < position &&
    text[position - count - 1] === prefix.at(-1 - count)
  ) {
    count += 1;
  }
  return count;
}

/** How many characters from `position` on agree with the beginning of `suffix`. */
function countForward(text: string, position: number, suffix: string): number {
  let count = 0;
  while (
    count < suffix.length &&
    position + count < text.length &&
    text[position + count] === suffix[count]
  ) {
    count += 1;
  }
  return count;
}
