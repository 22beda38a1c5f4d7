/** Words that a search asks for side by side, or forbids. */
export interface SearchTerm {
  words: string;
  negated: boolean;
}

const TOKEN = /(?<negated>-)?(?:"(?<phrase>[^"]*)"?|(?<word>[^\s"]+))/g;

/**
 * Reads a search as search engines take it: every word must stand, "a phrase" side by side, -word
 * must not, and `or` parts alternatives. Nothing in it is an error: a quotation mark left open
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
