/** Words that a search requires next to each other, or excludes. */
export interface SearchTerm {
  words: string;
  negated: boolean;
}

const TOKEN = /(?<negated>-)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/g;

/**
 * Parses a search like search engines: every word must occur, "a phrase" as a whole, -word must
 * not, and `or` separates alternatives. Nothing in it is an error: an unclosed quotation mark
 * closes at the end, an `or` with nothing on one side is left out.
 *
 * @returns the alternatives, each with the terms that must all hold
 */
export function readSearch(search: string): SearchTerm[][] {
  const alternatives: SearchTerm[][] = [[]];
  for (const { groups } of search.matchAll(TOKEN)) {
    const { phrase, word, negated } = groups ?? {};
    const words = phrase ?? word ?? '';
    if (word?.toLowerCase() === 'or' && !negated) alternatives.push([]);
    else if (/[\p{L}\p{N}]/u.test(words)) {
      alternatives.at(-1)?.push({ words, negated: negated !== undefined });
    }
  }
  return alternatives.filter((terms) => terms.length > 0);
}
