import type { Doc, NounPhrase, Sentence, Token } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { isWord, lowerAt, textAt } from '../doc/token-at.ts';
import { GO_BETWEENS } from '../lexicon/roles.ts';
import { isVerbal } from '../syntax/verb-groups.ts';

/** Tokens between a verb of saying and "through". */
const LONGEST_REACH = 8;

/**
 * "said through his agent", "said by way of his agent", "Speaking through her publicist, Ann Poe, Dana Roe said", "Through a
 * spokesman, Roe said": who passed the words on; by name, if one is after it.
 */
export function findGoBetween(
  doc: Doc,
  sentence: Sentence,
  { head, subject }: { head: number; subject: NounPhrase },
): NounPhrase | null {
  for (let at = head + 1; at < Math.min(sentence.end, head + LONGEST_REACH); at++) {
    const token = doc.tokens[at] as Token;
    if (token.quote >= 0 || isVerbal(token) || /^(?:that|[.:;])$/.test(token.lower)) break;
    const found = readGoBetween(doc, at, subject);
    if (found) return found;
  }
  const speaking = /^(?:speaking|responding)$/.test(lowerAt(doc, sentence.start));
  return readGoBetween(doc, sentence.start + (speaking ? 1 : 0), subject);
}

function readGoBetween(doc: Doc, at: number, subject: NounPhrase): NounPhrase | null {
  const byWay = /^by way of$/.test([0, 1, 2].map((step) => lowerAt(doc, at + step)).join(' '));
  if (!byWay && !/^(?:through|via)$/.test(lowerAt(doc, at))) return null;
  const phrase = chunkStartingAt(doc, at + (byWay ? 3 : 1));
  if (!phrase || !isWord(doc, phrase.end - 1, GO_BETWEENS)) return null;
  const name = textAt(doc, phrase.end) === ',' ? chunkStartingAt(doc, phrase.end + 1) : null;
  if (!name || name.start === subject.start || !isClosedName(doc, name)) return phrase;
  return { ...name, descriptor: phrase };
}

/** ", Ann Poe," */
function isClosedName(doc: Doc, { start, end }: NounPhrase): boolean {
  const named = doc.tokens
    .slice(start, end)
    .every(({ pos, text }) => pos === 'PROPN' || text === '.');
  return named && end - start > 1 && /^(?:[.,]|that)?$/.test(textAt(doc, end));
}
