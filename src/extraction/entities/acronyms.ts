import type { Doc, Token } from '../doc/doc.ts';
import { ACRONYM_GLUE } from '../lexicon/function-words/prepositions.ts';

const LONGEST_NAME = 12;

/**
 * Finds the full names that acronyms of the text abbreviate: a row of capitalised words, joined by
 * "of", "and", "for", whose initials spell an acronym that the text uses too.
 */
export function readAcronyms(doc: Doc): Map<string, string> {
  const { tokens } = doc;
  const used = new Set<string>();
  for (const { text, capital } of tokens)
    if (capital && /^\p{Lu}{3,6}$/u.test(text)) used.add(text);
  const found = new Map<string, string>();
  if (used.size === 0) return found;
  for (let start = 0; start < tokens.length; start++) {
    if (!isCapitalised(tokens[start] as Token)) continue;
    const name = readName(doc, start, used, found);
    if (name) found.set(name.acronym, name.full);
  }
  return found;
}

function isCapitalised(token: Token): boolean {
  return token.capital && /^.[\p{Ll}’']/u.test(token.text);
}

function readName(
  doc: Doc,
  start: number,
  used: ReadonlySet<string>,
  known: ReadonlyMap<string, string>,
): { acronym: string; full: string } | null {
  const { tokens, text } = doc;
  const sentence = (tokens[start] as Token).sentence;
  let acronym = '';
  for (let at = start; at < start + LONGEST_NAME; at++) {
    const token = tokens[at];
    if (!token || token.sentence !== sentence) return null;
    if (ACRONYM_GLUE.has(token.lower) && at > start) continue;
    if (!isCapitalised(token)) return null;
    acronym += token.text[0];
    if (acronym.length < 3 || !used.has(acronym) || known.has(acronym)) continue;
    return { acronym, full: text.slice((tokens[start] as Token).start, token.end) };
  }
  return null;
}
