import { nameKey } from '../../../text/name-key.ts';

/** The ways in which a term of a search may be printed. */
export interface Spellings {
  /** As words of a statement. */
  words: string[];
  /** As name keys of a speaker. */
  keys: string[];
}

/** Openers of names that an apostrophe parts from the rest: "O’Brannigan", "D’Souza". */
const PARTED = /(?<![\p{L}\p{N}])([odlmn])(?=\p{L}{3,})/gu;
const JOINED = /(?<![\p{L}\p{N}])([odlmn]) (?=\p{L}{3,})/gu;
/** "US", "NATO": letters that may have stops between them. */
const LETTERS = /(?<![\p{L}\p{N}.])\p{Lu}{2,5}(?![\p{L}\p{N}.])/gu;
/** "U.S.", "N.A.T.O.". */
const STOPS = /(?<![\p{L}\p{N}])(?:\p{L}\.){1,4}\p{L}\.?(?![\p{L}\p{N}])/gu;

/**
 * The spellings of a term that mean the same: an abbreviation with its stops or without, "US" and
 * "U.S."; a name with its apostrophe or without, "OBrannigan" and "O’Brannigan".
 */
export function spellingsOf(term: string): Spellings {
  const key = nameKey(term);
  return {
    words: distinct([
      term,
      term.replace(STOPS, (letters) => letters.replaceAll('.', '')),
      term.replace(LETTERS, (letters) => `${[...letters].join('.')}.`),
    ]),
    keys: distinct([key, key.replace(PARTED, '$1 '), key.replace(JOINED, '$1')]),
  };
}

const distinct = (spellings: readonly string[]) => [...new Set(spellings)];
