import { MENTION_DETERMINERS, NAMELESS_PRONOUNS } from '../lexicon/function-words/pronouns.ts';
import { isFirstName } from '../lexicon/gender.ts';
import { NAMED_GROUPS, NAMELESS_BODIES } from '../lexicon/kind-words.ts';
import { TITLES_NOT_NAMES } from '../lexicon/titles.ts';
import { plainTitle } from '../lexicon/word-classes.ts';
import type { ActorKind } from '../types.ts';
import { isSeveral } from './several-people.ts';

/** "Researchers at Ashton University", "President of France": what only says more of the words before. */
const BEHIND_CORE = /\s(?:of|for|at|from|in|with|on|to|who|close|familiar)\s/u;

/** A name without the article before it: "the Kremlin" is "Kremlin". */
export function bareName(name: string): string {
  return name.trim().replace(/^the\s+/u, '');
}

/** Whether the words are a pronoun that describes nobody: "he", "others". */
export function isPronoun(words: string): boolean {
  return NAMELESS_PRONOUNS.has(words.trim().toLowerCase());
}

/**
 * Whether a mention names somebody, so that another document may refer to the same one: "Joe
 * Biden", "the Kremlin"; not "he", "the prime minister", "Israeli officials", "the Ministry",
 * "Police".
 */
export function isProperName(name: string, kind: ActorKind): boolean {
  const words = name.trim();
  if (isPronoun(words)) return false;
  const [opener = '', first = ''] = /^(\S+)\s+/u.exec(words) ?? [];
  const article = MENTION_DETERMINERS.has(first.toLowerCase()) ? opener : '';
  const body = words.slice(article.length);
  const core = body.split(BEHIND_CORE)[0] ?? '';
  const last = core.split(/\s+/u).at(-1) ?? '';
  if (!/^\p{Lu}|^\p{Lo}/u.test(last) && !/^\p{N}+$/u.test(last)) return false;
  if (TITLES_NOT_NAMES.has(plainTitle(last)) && !isSurname(core)) return false;
  if (kind !== 'PERSON' && isCommonNoun(core, core === body)) return false;
  return article === '' || (/^the\s/iu.test(article) && kind !== 'PERSON');
}

/** "Ministry", "Researchers": each document means its own. */
function isCommonNoun(name: string, isWhole: boolean): boolean {
  const word = name.toLowerCase();
  return (isWhole && NAMELESS_BODIES.has(word)) || (isSeveral(word) && !NAMED_GROUPS.has(word));
}

/** "Stephen King" is a name, "the Saudi King" is not: a title after a first name is a surname. */
function isSurname(name: string): boolean {
  const [given = '', ...rest] = name.split(/\s+/u);
  return rest.length > 0 && isFirstName(given);
}
