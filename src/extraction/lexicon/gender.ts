import firstNames from './data/first-names.json' with { type: 'json' };
import { FEMALE_TITLES, MALE_TITLES } from './word-classes.ts';

/** The gender shown by a first name or title; null if it shows none. */
export type Gender = 'MALE' | 'FEMALE' | null;

/** Names that the list omits or leaves open, although they are clear in news. */
const male = new Set([
  ...firstNames.male.split(' '),
  ...'mark jack bob rob nick lance chuck frank jesse bill jay gene beau randy'.split(' '),
]);
const female = new Set([
  ...firstNames.female.split(' '),
  ...'victoria grace sue megyn demi'.split(' '),
]);
const either = new Set(firstNames.either.split(' '));

/** Gender by first name ("Benny"), from the list in data/first-names.json. */
export function genderOfFirstName(word: string): Gender {
  const lower = word.toLowerCase();
  if (male.has(lower)) return 'MALE';
  return female.has(lower) ? 'FEMALE' : null;
}

/** Gender by title ("Mrs.", "Lord"). */
export function genderOfTitle(word: string): Gender {
  const lower = word.toLowerCase().replace(/\.$/, '');
  if (MALE_TITLES.has(lower)) return 'MALE';
  return FEMALE_TITLES.has(lower) ? 'FEMALE' : null;
}

/** True for any word of the first-name list. */
export function isFirstName(word: string): boolean {
  const lower = word.toLowerCase();
  return male.has(lower) || female.has(lower) || either.has(lower);
}
