import type { Doc } from '../doc/doc.ts';
import { lowerAt } from '../doc/token-at.ts';
import { GROUP_NOUNS, NAMED_GROUPS } from '../lexicon/kind-words.ts';
import { isRole } from '../lexicon/roles.ts';
import { PERSON_TITLES } from '../lexicon/word-classes.ts';

/** A noun without its plural: "officials" is "official". */
export const singular = (noun: string) => noun.replace(/ies$/, 'y').replace(/([^s])s$/, '$1');

/** Whether a noun means two or more people: "officials", "the crowd". */
export function isSeveral(noun: string): boolean {
  if (GROUP_NOUNS.has(noun)) return true;
  const one = singular(noun);
  return one !== noun && (isRole(one) || PERSON_TITLES.has(one));
}

/**
 * "Researchers at Ashton said", "Police said": a common noun that has its capital only from the start
 * of its sentence, and so names nobody.
 */
export function opensAsSeveral(doc: Doc, at: number): boolean {
  const { tokens, sentences } = doc;
  const opens = sentences[tokens[at]?.sentence ?? -1]?.start === at;
  const word = lowerAt(doc, at);
  return opens && (isSeveral(word) || word === 'police') && !NAMED_GROUPS.has(word);
}
