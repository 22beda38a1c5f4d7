const SMALL = /^(?:a|an|the|of|and|or|in|on|at|to|for|with|from|by|is|it|vs|de|la)$/i;

/**
 * True for the name of a book, film or programme: every word but the small ones begins with a
 * capital, there are two or more, and no stop or comma ends them as it would a sentence.
 */
export function isTitle(words: string): boolean {
  const inner = words.replace(/["'\u2060]/g, ' ').trim();
  if (/[.!?…]$/.test(inner)) return false;
  const parts = inner.match(/[\p{L}\p{N}][\p{L}\p{N}.&-]*/gu) ?? [];
  const telling = parts.filter((part) => !SMALL.test(part));
  return (
    parts.length > 1 &&
    parts.length < 12 &&
    telling.length > 1 &&
    telling.every((part) => /^[\p{Lu}\p{N}]/u.test(part))
  );
}
