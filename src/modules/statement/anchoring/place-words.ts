import { findAnchor } from '../../../text/anchor.ts';
import { nearestPassage } from '../../../text/nearest-passage.ts';
import type { Span } from '../../../text/span.ts';
import { InvalidInputError } from '../../failures.ts';

/** Where words are in a text. */
export interface PlacedWords {
  /** The runs of the words, in the order of the text. */
  segments: Span[];
  /**
   * Whether one of them occurs more than once; then it is the first place, or the one nearest the
   * hint.
   */
  isAmbiguous: boolean;
}

const ELLIPSIS = /\s*(?:\[…\]|\(…\)|\[\.{3}\]|…|\.{3})\s*/u;

/**
 * Finds the words in a text, the parts of words with an ellipsis one after the other.
 *
 * @param near where they are thought to begin, in UTF-16 code units
 * @returns null if they do not occur there
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
 * The same for words that must occur.
 *
 * @throws InvalidInputError if they do not; it cites the nearest passage
 */
export function placeWords(text: string, words: string): PlacedWords {
  if (partsOf(words).length === 0) {
    throw new InvalidInputError(['text'], 'A statement needs words.');
  }
  const placed = findWords(text, words);
  if (!placed) throw missOf(text, words);
  return placed;
}

/** The failure for words that do not occur in a text; it quotes the nearest passage. */
export function missOf(text: string, words: string): InvalidInputError {
  const missing = partsOf(words).find((part) => findAnchor(text, part).span === null) ?? words;
  const near = nearestPassage(text, missing);
  const passage = near && text.slice(near.span.start, near.span.end);
  return new InvalidInputError(
    ['text'],
    'The words do not occur in the document.',
    passage ? `The nearest passage is: ${passage}` : undefined,
  );
}

function partsOf(words: string): string[] {
  return words.split(ELLIPSIS).filter((part) => part.trim() !== '');
}
