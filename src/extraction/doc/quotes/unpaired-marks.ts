// Forgotten quotation marks, recognized by the attribution where they should be.

/** How many code units are searched for an attribution. */
const LONGEST_SEARCH = 1500;

const LONGEST_END = 240;

const ATTRIBUTION_AT_END =
  /,'?(?=\s+(?:(?:he|she|they|(?:\p{Lu}[\p{L}.'-]{0,20}\s){1,4})\s?(?:said|says|added|wrote)|(?:said|says|added)\s\p{Lu}[^,"]{2,60}(?:,\s(?:who|whose|an?|the)\s[^"]{2,120})?)\.?$)/u;

/** “The mill is ours, Ann Poe said. – the mark was forgotten before the attribution. */
export function beforeAttribution(normalized: string, open: number, stop: number): number | null {
  const tail = Math.max(open, stop - LONGEST_END);
  const found = ATTRIBUTION_AT_END.exec(normalized.slice(tail, stop));
  return found ? tail + found.index + found[0].length : null;
}

const ATTRIBUTION_INSIDE = /,(?= (?:\p{Lu}[\p{L}.'-]{1,20} ){1,3}(?:said|says)\. \p{Lu})/u;

/**
 * “The mill is ours, Ann Poe said. It turns. – if the next paragraph does not continue the
 * quotation.
 */
export function insideAttribution(normalized: string, open: number, stop: number): number | null {
  const next = /^[\s\u2060]*/.exec(normalized.slice(stop, stop + 40))?.[0].length ?? 0;
  if (/["']/.test(normalized[stop + next] ?? '')) return null;
  const found = ATTRIBUTION_INSIDE.exec(
    normalized.slice(open, Math.min(stop, open + LONGEST_SEARCH)),
  );
  return found ? open + found.index + 1 : null;
}

const ATTRIBUTION =
  /^\u2060? (?:(?:he|she|they|(?:\p{Lu}[\p{L}.'-]{0,20} ){1,4}) ?(?:said|says|added|wrote)\b|(?:said|says|added) )/u;

/** We lost the boats,” Ann Poe said. – the mark at the line's start was forgotten. */
export function closesLine(normalized: string, from: number, at: number, end: number): boolean {
  const start = startOfWords(normalized, from);
  return (
    at - start > 5 &&
    /[,.!?…]/.test(normalized[at - 1] ?? '') &&
    /^\p{Lu}/u.test(normalized.slice(start, start + 2)) &&
    ATTRIBUTION.test(normalized.slice(end, end + 100))
  );
}

/** Where the first word of the line begins. */
export function startOfWords(normalized: string, from: number): number {
  let start = from;
  while (/[\s\u2060]/.test(normalized[start] ?? '')) start++;
  return start;
}
