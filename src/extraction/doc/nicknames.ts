import { isFirstName } from '../lexicon/gender.ts';
import { FILLER } from './normalize.ts';

const NICKNAME = /"(\p{Lu}\p{Ll}+(?: \p{Lu}\p{Ll}+)?)"(?= \p{Lu}\p{Ll})/gu;
const GIVEN_NAME = /\p{Lu}[\p{L}'’-]*\.?(?= $)/u;
const LONGEST_NAME = 30;

/** 'Robert "Bob" Smith': the marks of a nickname quote nobody; they are folded away, the length kept. */
export function foldNicknames(normalized: string): string {
  return normalized.replace(NICKNAME, (marked, name: string, at: number) => {
    const given = GIVEN_NAME.exec(normalized.slice(Math.max(0, at - LONGEST_NAME), at))?.[0];
    const named = given && (isFirstName(given) || given.endsWith('.'));
    return named ? `${FILLER}${name}${FILLER}` : marked;
  });
}
