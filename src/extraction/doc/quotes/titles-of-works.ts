import type { Span } from '../../../text/span.ts';
import { SMALL_IN_TITLES } from '../../lexicon/capitals.ts';

/**
 * True for the name of a book, film or programme: every word but the small ones begins with a
 * capital, there are two or more, and no stop ends them as it would a sentence. `within` is the stop
 * of the sentence around, if it may be before the closing mark.
 */
export function isTitle(words: string, within = ''): boolean {
  const bare = words.replace(/["'\u2060]/g, ' ').trim();
  const inner = within.includes(bare.at(-1) ?? ' ') ? bare.slice(0, -1) : bare;
  if (/[.!?…]$/.test(inner)) return false;
  const parts = inner.match(/[\p{L}\p{N}][\p{L}\p{N}.&-]*/gu) ?? [];
  const telling = parts.filter((part) => !SMALL_IN_TITLES.has(part.toLowerCase()));
  return (
    parts.length > 1 &&
    parts.length < 12 &&
    telling.length > 1 &&
    telling.every((part) => /^[\p{Lu}\p{N}]/u.test(part))
  );
}

const WORK =
  /\b(?:books?|novels?|memoirs?|autobiography|films?|movies?|shows?|series|sitcoms?|songs?|albums?|musicals?|documentary|podcasts?|essays?|poems?|paintings?|programs?|programmes?|magazine|called|titled|entitled),? $/i;
const LONGEST_WORK = 30;

/** 'in her 2012 book, "A Mill Town."': a title after the word for a work, whatever mark ends it. */
export function namesWork(normalized: string, { start, end }: Span): boolean {
  const before = normalized.slice(Math.max(0, start - LONGEST_WORK), start);
  const words = normalized.slice(start, end);
  return /^["']/.test(words) && WORK.test(before) && isTitle(words, '.');
}
