import type { Doc, NounPhrase } from '../doc/doc.ts';
import { isWord } from '../doc/token-at.ts';
import { OFFICE_HOLDERS, OFFICE_WORDS } from '../lexicon/offices.ts';

const LEAST_NAME = 2;
/** Words of an office after "of": "Health and Human Services". */
const LONGEST_OFFICE = 6;

/**
 * "Secretary of State Ann Poe": the name is the last words, the words before describe the office.
 */
export function readOffice(doc: Doc, phrase: NounPhrase): NounPhrase {
  const { tokens } = doc;
  let of = phrase.start;
  while (of < phrase.end && tokens[of]?.lower !== 'of' && tokens[of]?.lower !== 'for') of++;
  if (phrase.mention || of >= phrase.end || !isWord(doc, of - 1, OFFICE_HOLDERS)) return phrase;
  let start = of + 1;
  while (start < of + LONGEST_OFFICE && isWord(doc, start, OFFICE_WORDS)) start++;
  const name = tokens.slice(start, phrase.end);
  const named =
    name.length >= LEAST_NAME && name.every(({ pos, text }) => pos === 'PROPN' || text === '.');
  if (start === of + 1 || !named) return phrase;
  const mention = { start: phrase.start, end: phrase.end };
  return { ...phrase, start, mention, descriptor: { start: phrase.start, end: start } };
}
