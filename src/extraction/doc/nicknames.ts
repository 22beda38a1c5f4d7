import { SENTENCE_OPENERS } from '../lexicon/word-classes.ts';
import type { Doc, Token } from './doc.ts';
import { FILLER } from './quotes/filler.ts';

const NICKNAME =
  /"(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)"(?= (?:(?:von|van|de|der|den|la|al|bin) ?-?)*\p{Lu}\p{Ll})/gu;
const GIVEN_NAME = /(?:\p{Lu}['’])?\p{Lu}[\p{L}'’-]*\.?(?= $)/u;
const LONGEST_NAME = 30;

/**
 * 'Robert "Bob" Smith': the marks of a nickname quote nobody; they are folded away, keeping the
 * length.
 */
export function normalizeNicknames(normalized: string): string {
  return normalized.replace(NICKNAME, (marked, name: string, at: number) => {
    const given = GIVEN_NAME.exec(normalized.slice(Math.max(0, at - LONGEST_NAME), at))?.[0];
    const named = given && !SENTENCE_OPENERS.has(given.toLowerCase());
    return named ? `${FILLER}${name}${FILLER}` : marked;
  });
}

/** True for a word whose marks were folded away. */
export function isNickname(
  { normalized }: Pick<Doc, 'normalized'>,
  { start, end }: Token,
): boolean {
  return normalized.charAt(start - 1) === FILLER || normalized.charAt(end) === FILLER;
}
