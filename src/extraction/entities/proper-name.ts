import { MENTION_DETERMINERS, NAMELESS_PRONOUNS } from '../lexicon/function-words/pronouns.ts';
import { isFirstName } from '../lexicon/gender.ts';
import { TITLES_NOT_NAMES } from '../lexicon/titles.ts';
import { plainTitle } from '../lexicon/word-classes.ts';
import type { ActorKind } from '../types.ts';

/** A name without the article before it: "the Kremlin" is "Kremlin". */
export function bareName(name: string): string {
  return name.trim().replace(/^the\s+/u, '');
}

/**
 * Whether a mention names somebody, so that another document may mean the same one: "Joe Biden",
 * "the Kremlin"; not "he", "the prime minister", "Israeli officials".
 */
export function isProperName(name: string, kind: ActorKind): boolean {
  const words = name.trim();
  if (NAMELESS_PRONOUNS.has(words.toLowerCase())) return false;
  const [opener = '', first = ''] = /^(\S+)\s+/u.exec(words) ?? [];
  const article = MENTION_DETERMINERS.has(first.toLowerCase()) ? opener : '';
  const body = words.slice(article.length);
  const last = body.split(/\s+/u).at(-1) ?? '';
  if (!/^\p{Lu}|^\p{Lo}/u.test(last) && !/^\p{N}+$/u.test(last)) return false;
  if (TITLES_NOT_NAMES.has(plainTitle(last)) && !isSurname(body)) return false;
  return article === '' || (/^the\s/iu.test(article) && kind !== 'PERSON');
}

/** "Stephen King" is somebody, "the Saudi King" is not: a title after a first name is a surname. */
function isSurname(name: string): boolean {
  const [given = '', ...rest] = name.split(/\s+/u);
  return rest.length > 0 && isFirstName(given);
}
