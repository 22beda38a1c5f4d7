import { isFirstName } from '../lexicon/gender.ts';
import type { ActorKind } from '../types.ts';

const DETERMINER =
  /^(?:a|an|the|this|that|these|those|his|her|its|their|our|my|one|two|three|several|some|many|another|other)\s+/iu;
const PRONOUN =
  /^(?:i|he|him|she|her|it|they|them|we|us|you|who|whom|this|that|these|those|someone|somebody|everyone|everybody|nobody|anyone|others)$/iu;
/** Capital or not, these say what somebody is, not who. */
const TITLE =
  /^(?:president|presidents|minister|chancellor|secretary|senator|sen|representative|rep|congressman|congresswoman|governor|gov|mayor|king|queen|prince|princess|pope|chairman|chairwoman|chair|director|commissioner|ambassador|spokesman|spokeswoman|spokesperson|official|officials|judge|justice|general|colonel|captain|sergeant|chief|officer|professor|doctor|coach|attorney|lawyer|sheriff|leader|speaker|mr|mrs|ms|dr)\.?$/iu;

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
  if (PRONOUN.test(words)) return false;
  const article = DETERMINER.exec(words)?.[0] ?? '';
  const body = words.slice(article.length);
  const last = body.split(/\s+/u).at(-1) ?? '';
  if (!/^\p{Lu}|^\p{Lo}/u.test(last) && !/^\p{N}+$/u.test(last)) return false;
  if (TITLE.test(last) && !isSurname(body)) return false;
  return article === '' || (/^the\s/iu.test(article) && kind !== 'PERSON');
}

/** "Stephen King" is somebody, "the Saudi King" is not: a title behind a first name is a surname. */
function isSurname(name: string): boolean {
  const [given = '', ...rest] = name.split(/\s+/u);
  return rest.length > 0 && isFirstName(given);
}
