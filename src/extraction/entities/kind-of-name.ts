import { OPENERS_BEHIND_HEAD } from '../lexicon/function-words/prepositions.ts';
import { isFirstName } from '../lexicon/gender.ts';
import {
  ALSO_SURNAMES,
  BODY_HEADS,
  CLUB_TAILS,
  GOVERNING_OFFICERS,
  GOVERNMENT_HEADS,
  GOVERNMENTS,
  GROUP_NOUNS,
  SEVERAL_ENDING,
} from '../lexicon/kind-words.ts';
import { KNOWN_BODIES } from '../lexicon/outlet-words.ts';
import { isRole } from '../lexicon/roles.ts';
import { SUFFIXES_OF_PERSON } from '../lexicon/titles.ts';
import {
  isPersonTitle,
  PARTICLES_OF_PERSONS,
  plainTitle,
  soundsLikeOrganization,
} from '../lexicon/word-classes.ts';
import type { ActorKind } from '../types.ts';

/** A name split into the parts that the rules read. */
export interface SplitName {
  /** Without an article, as written. */
  words: readonly string[];
  /** In lower case. */
  whole: string;
  /** The word that says what it is, in lower case: "ministry" in "Ministry of Land". */
  head: string;
}

/** What the words of a name alone say. */
export interface NameSign {
  name: string;
  example: string;
  gives: ActorKind;
  holds(name: SplitName): boolean;
}

/** Tried in this order; the first that applies decides. */
export const NAME_SIGNS: readonly NameSign[] = [
  {
    name: 'name-of-state',
    example: 'The Kremlin said the road would open.',
    gives: 'GOVERNMENT',
    holds: ({ whole }) => GOVERNMENTS.has(whole),
  },
  {
    name: 'several-people',
    example: 'The Quill Democrats said the road would open.',
    gives: 'GROUP',
    holds: ({ whole, head }) =>
      GROUP_NOUNS.has(head) || GROUP_NOUNS.has(whole) || SEVERAL_ENDING.test(whole),
  },
  {
    name: 'suffix-of-person',
    example: 'Quill Roe Jr. said the road would open.',
    gives: 'PERSON',
    holds: ({ words }) =>
      words.length > 1 && SUFFIXES_OF_PERSON.has(last(words).replace(/\.$/, '')),
  },
  {
    name: 'office-that-governs',
    example: 'The Ashton County Sheriff’s Office said the road would open.',
    gives: 'GOVERNMENT',
    holds: ({ words, head }) =>
      head === 'office' && words.some((word) => GOVERNING_OFFICERS.has(ownerless(word))),
  },
  {
    name: 'club',
    example: 'Ashton City said the road would open.',
    gives: 'ORGANIZATION',
    holds: ({ words, head }) =>
      words.length > 1 &&
      CLUB_TAILS.has(head) &&
      last(words).toLowerCase() === head &&
      isNamed(words),
  },
  {
    name: 'first-name-and-surname',
    example: 'Charlotte Church said the road would open.',
    gives: 'PERSON',
    holds: ({ words }) =>
      words.length > 1 &&
      isSurname(last(words)) &&
      (words.length === 2 || ALSO_SURNAMES.has(last(words).toLowerCase())) &&
      words.slice(0, -1).every((word) => isFirstName(word) || /^\p{Lu}\.$/u.test(word)),
  },
  {
    name: 'office-within-name',
    example: 'Ashton Mogul Quill Roest said the road would open.',
    gives: 'PERSON',
    holds: ({ words, head }) =>
      !BODY_HEADS.has(head) &&
      !GOVERNMENT_HEADS.has(head) &&
      words.slice(0, -1).some((word) => isNamed([word]) && isRole(word.toLowerCase())),
  },
  {
    name: 'head-that-governs',
    example: 'The Ministry of Fisheries said the road would open.',
    gives: 'GOVERNMENT',
    holds: ({ words, head }) => GOVERNMENT_HEADS.has(head) && !isWorldwide(words),
  },
  {
    name: 'head-of-body',
    example: 'Maple Shipping said the road would open.',
    gives: 'ORGANIZATION',
    holds: ({ words, head }) =>
      (words.length > 1 || isNamed(words) !== ALSO_SURNAMES.has(head)) &&
      (BODY_HEADS.has(head) ||
        GOVERNMENT_HEADS.has(head) ||
        (soundsLikeOrganization(words) && !isRole(head))),
  },
  {
    name: 'joined-names',
    example: 'Ann Poe and Tom Reed said the road would open.',
    gives: 'GROUP',
    holds: ({ words }) => words.indexOf('and') > 0 && isNamed([words[0] ?? '']),
  },
  {
    name: 'known-letters',
    example: 'Unesco said the road would open.',
    gives: 'ORGANIZATION',
    holds: ({ words, whole }) => words.length === 1 && KNOWN_BODIES.has(whole),
  },
  {
    name: 'letters',
    example: 'RWB said the road would open.',
    gives: 'ORGANIZATION',
    holds: ({ words }) =>
      words.length === 1 && /^(?:\p{Lu}[\p{Lu}\d&-]{1,3}|\d+\p{Lu})$/u.test(words[0] ?? ''),
  },
  {
    name: 'sign-of-firm',
    example: 'QuillCart said the road would open.',
    gives: 'ORGANIZATION',
    holds: ({ words }) => words.some((word) => word === '&' || CAMEL.test(word)),
  },
  {
    name: 'first-name',
    example: 'Susan Quillon Ohm said the road would open.',
    gives: 'PERSON',
    holds: ({ words }) =>
      isNamed(words.slice(0, 1)) && isFirstName((words[0] ?? '').split('-')[0] ?? ''),
  },
  {
    name: 'letters-behind-name',
    example: 'Quill ISO said the road would open.',
    gives: 'ORGANIZATION',
    holds: ({ words }) =>
      words.length > 1 &&
      /^\p{Lu}{2,5}$/u.test(last(words)) &&
      words.slice(0, -1).some((word) => /\p{Ll}/u.test(word)),
  },
  {
    name: 'initial-within-name',
    example: 'Quill P. Roe said the road would open.',
    gives: 'PERSON',
    holds: ({ words }) => words.slice(1, -1).some((word) => /^\p{Lu}\.$/u.test(word)),
  },
  {
    name: 'particle-of-surname',
    example: 'Quill von Rothe said the road would open.',
    gives: 'PERSON',
    holds: ({ words }) =>
      words.length > 1 && words.slice(0, -1).some((word) => PARTICLES_OF_PERSONS.has(word)),
  },
  {
    name: 'hyphened-given-name',
    example: 'Quo Ji-hun said the road would open.',
    gives: 'PERSON',
    holds: ({ words }) =>
      words.length > 1 && words.some((word) => /^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(word)),
  },
  {
    name: 'make-of-surname',
    example: 'Quill McRoe said the road would open.',
    gives: 'PERSON',
    holds: ({ words }) => words.length > 1 && FAMILY.test(last(words)),
  },
];

/** Beginnings and endings that form surnames in some language, and not names of bodies. */
const FAMILY =
  /^(?:Mc\p{Lu}|O['’]\p{Lu})|(?:ovich|evich|ovna|evna|enko|shvili|poulos|sson|dóttir|dottir|wicz|czyk|ović|ević|ovic)$/u;

/** "Face-book": a capital within the word, as in the names of firms but not of people. */
const CAMEL =
  /^(?!(?:Mc|Mac|De|Di|Da|Du|La|Le|Lo|Van|Fitz|O['’]|D['’]|Ni|Al|El))\p{L}\p{Ll}+\p{Lu}\p{L}+$/u;

/** What a name without its text shows; UNKNOWN if it may be anybody's. */
export function kindOfName(name: string): ActorKind {
  return signOfName(name)?.gives ?? 'UNKNOWN';
}

/** The first sign that a name has, or null. */
export function signOfName(name: string): NameSign | null {
  const split = splitName(name);
  return NAME_SIGNS.find(({ holds }) => holds(split)) ?? null;
}

export function splitName(name: string): SplitName {
  const words = name
    .trim()
    .replace(/^the\s+/i, '')
    .split(/\s+/);
  const joint = words.findIndex((word, index) => index > 0 && OPENERS_BEHIND_HEAD.has(word));
  const core = joint > 0 ? words.slice(0, joint) : words;
  return {
    words,
    whole: words.join(' ').toLowerCase(),
    head: plainTitle(last(core)).replace(/['’,]$/, ''),
  };
}

const last = (words: readonly string[]) => words.at(-1) ?? '';

const ownerless = (word: string) => word.toLowerCase().replace(/['’]s?$/, '');

/** Capitalized throughout: a name, and not "the city". */
const isNamed = (words: readonly string[]) => words.every((word) => /^\p{Lu}/u.test(word));

/** May be a surname: not a word used only for bodies. */
function isSurname(word: string): boolean {
  const lower = word.toLowerCase();
  if (!/^\p{Lu}.*\p{Ll}/u.test(word) || isPersonTitle(word) || isRole(lower))
    return ALSO_SURNAMES.has(lower);
  if (ALSO_SURNAMES.has(lower)) return true;
  return !BODY_HEADS.has(lower) && !GOVERNMENT_HEADS.has(lower) && !soundsLikeOrganization([word]);
}

/** "the World Gold Council": belongs to no state. */
const isWorldwide = (words: readonly string[]) =>
  words.some((word) => /^(?:World|International|Global)$/.test(word)) && !words.includes('Court');
