import { findAnchor } from '../../../text/anchor.ts';
import { nearestPassage } from '../../../text/nearest-passage.ts';
import type { Span } from '../../../text/span.ts';
import { InvalidInputError } from '../../failures.ts';

/** Where words stand in a text. */
export interface PlacedWords {
  /** The runs of the words, in the order of the text. */
  segments: Span[];
  /** Whether one of them stands more than once; then it is the first place, or the one next to the hint. */
  isAmbiguous: boolean;
}

const ELLIPSIS = /\s*(?:\[…\]|\(…\)|\[\.{3}\]|…|\.{3})\s*/u;

/**
 * Finds the words in a text, the parts of words with an ellipsis one after the other.
 *
 * @param near where they are thought to begin, in UTF-16 code units
 * @returns null where they do not stand there
 */
export function findWords(text: string, words: string, near?: number): PlacedWords | null {
  const segments: Span[] = [];
  let isAmbiguous = false;
  for (const part of partsOf(words)) {
    const from = segments.at(-1)?.end ?? 0;
    const hints = near === undefined || segments.length > 0 ? {} : { start: near };
    const { status, span } = findAnchor(text.slice(from), part, hints);
    if (span === null) return null;
    segments.push({ start: from + span.start, end: from + span.end });
    isAmbiguous ||= status === 'AMBIGUOUS';
  }
  return segments.length > 0 ? { segments, isAmbiguous } : null;
}

/**
 * The same for words that must stand there.
 *
 * @throws InvalidInputError where they do not; it shows the nearest passage
 */
export function placeWords(text: string, words: string): PlacedWords {
  if (partsOf(words).length === 0) {
    throw new InvalidInputError(['text'], 'A statement needs words.');
  }
  const placed = findWords(text, words);
  if (!placed) throw new InvalidInputError(['text'], describeMiss(text, words));
  return placed;
}

/** Says that the words do not stand in a text, and what stands there instead. */
export function describeMiss(text: string, words: string): string {
  const missing = partsOf(words).find((part) => findAnchor(text, part).span === null) ?? words;
  const near = nearestPassage(text, missing);
  const passage = near && text.slice(near.span.start, near.span.end);
  return passage
    ? `The words do not stand in the document. The nearest passage is: ${passage}`
    : 'The words do not stand in the document.';
}

function partsOf(words: string): string[] {
  return words.split(ELLIPSIS).filter((part) => part.trim() !== '');
}
