import type { Doc, Token } from '../doc/doc.ts';
import { NAMED_BODIES } from '../lexicon/bodies.ts';

const PART_OF_NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/** A body that the text names in full: "City of Ashton". */
export interface NamedBody {
  token: number;
  name: string;
}

/**
 * "city" → "City of Ashton": the bodies that the text names by what they are, in text order;
 * repeated ones only once, so that the search stays short.
 */
export function readBodies(doc: Doc): Map<string, NamedBody[]> {
  const { tokens, text } = doc;
  const bodies = new Map<string, NamedBody[]>();
  tokens.forEach((token, index) => {
    if (!NAMED_BODIES.has(token.text) || tokens[index + 1]?.lower !== 'of') return;
    let end = index + 2;
    if (tokens[end]?.lower === 'the') end++;
    const name = end;
    while (isNamePart(tokens[end], token)) end++;
    if (end === name) return;
    const full = text.slice(token.start, (tokens[end - 1] as Token).end);
    const known = bodies.get(token.lower) ?? [];
    if (known.at(-1)?.name !== full) known.push({ token: index, name: full });
    bodies.set(token.lower, known);
  });
  return bodies;
}

function isNamePart(token: Token | undefined, first: Token): boolean {
  return (
    token?.sentence === first.sentence && token.pos === 'PROPN' && PART_OF_NAME.test(token.text)
  );
}

/** The one body of that kind named before the token; null if there are none or several. */
export function bodyBefore(
  bodies: ReadonlyMap<string, readonly NamedBody[]>,
  noun: string,
  token: number,
): string | null {
  let found: string | null = null;
  for (const body of bodies.get(noun) ?? []) {
    if (body.token >= token) break;
    if (found !== null && found !== body.name) return null;
    found = body.name;
  }
  return found;
}
