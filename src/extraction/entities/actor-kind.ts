import type { Doc, NounPhrase, Token } from '../doc/doc.ts';
import { firstFound, type Rule, record } from '../doc/rule.ts';
import { isWord, lowerAt, posAt, textAt } from '../doc/token-at.ts';
import {
  OPENERS_BEHIND_APPOSITION,
  OPENERS_BEHIND_SPEAKER,
} from '../lexicon/function-words/prepositions.ts';
import { PLURAL_PRONOUNS } from '../lexicon/function-words/pronouns.ts';
import {
  ABSTRACT_ENDING,
  AMOUNTS,
  BODY_HEADS,
  GOVERNMENT_HEADS,
  PAPER_NOUNS,
  PEERS,
  PERSONAL_VERBS,
  SEVERAL_ENDING,
} from '../lexicon/kind-words.ts';
import { isAgency } from '../lexicon/outlet-names.ts';
import { isRole } from '../lexicon/roles.ts';
import { TITLES_OF_SPEAKER } from '../lexicon/titles.ts';
import { PERSON_TITLES, PERSONAL_PRONOUNS, plainTitle } from '../lexicon/word-classes.ts';
import { endOfCore } from '../syntax/end-of-core.ts';
import type { ActorKind } from '../types.ts';
import { kindOfName, signOfName, splitName } from './kind-of-name.ts';
import { isCapitalised } from './name-words.ts';
import { isNational } from './nationalities.ts';
import { readOutlet } from './outlets.ts';
import { isAged } from './person-names.ts';
import { isSeveral, singular } from './several-people.ts';

/** A mention of somebody, as seen by the rules. */
interface NamedPhrase {
  phrase: NounPhrase;
  /** The name the phrase was resolved to; its own words if unresolved. */
  name: string;
  /** The noun that says what it is, before any complement: "friends" in "friends close to her". */
  noun: string;
  /** True if the name is a proper one. */
  named: boolean;
}

/**
 * What the text around one mention says about its kind; the first rule that finds something
 * decides.
 */
export const ACTOR_KINDS: readonly Rule<NamedPhrase, ActorKind>[] = [
  {
    name: 'pronoun-of-several',
    example: 'Nobody came. They said the road would open.',
    gives: (doc, { phrase, name }) =>
      phrase.pronoun &&
      PLURAL_PRONOUNS.has(name.toLowerCase()) &&
      isWord(doc, phrase.start, PLURAL_PRONOUNS)
        ? 'GROUP'
        : null,
  },
  {
    name: 'pronoun-of-person',
    example: 'She said the road would open.',
    gives: (doc, { phrase }) =>
      phrase.pronoun &&
      !/^(?:it|its)$/.test(lowerAt(doc, phrase.start)) &&
      !isWord(doc, phrase.start, PLURAL_PRONOUNS)
        ? 'PERSON'
        : null,
  },
  {
    name: 'described-person',
    example: 'The mayor said the road would open.',
    gives: (_, { named, noun }) => (!named && isPersonal(noun) ? 'PERSON' : null),
  },
  {
    name: 'described-several',
    example: 'Two senators said the road would open.',
    gives: (_, { named, noun }) => (!named && isSeveral(noun) ? 'GROUP' : null),
  },
  {
    name: 'number-of-people',
    example: 'A group of farmers said the road would open.',
    gives: (_, { named, noun, name }) =>
      !named && AMOUNTS.has(noun) && / of \p{Ll}+s\b/u.test(name) ? 'GROUP' : null,
  },
  {
    name: 'paper',
    example: 'The affidavit said the road would open.',
    gives: (_, { named, noun }) => (!named && PAPER_NOUNS.has(noun) ? 'UNKNOWN' : null),
  },
  {
    name: 'described-government',
    example: 'The city council said the road would open.',
    gives: (_, { named, noun, name }) =>
      !named && (GOVERNMENT_HEADS.has(noun) || kindOfName(name) === 'GOVERNMENT')
        ? 'GOVERNMENT'
        : null,
  },
  {
    name: 'described-body',
    example: 'The brewery said the road would open.',
    gives: (_, { named, noun }) =>
      !named && BODY_HEADS.has(singular(noun)) ? 'ORGANIZATION' : null,
  },
  {
    name: 'abstract',
    example: 'The decision said the road would open.',
    gives: (_, { named, noun }) => (!named && ABSTRACT_ENDING.test(noun) ? 'UNKNOWN' : null),
  },
  {
    name: 'several-of-something',
    example: 'The beekeepers said the road would open.',
    gives: (_, { named, noun }) => (!named && /[^su]s$/.test(noun) ? 'GROUP' : null),
  },
  {
    name: 'described-one',
    example: 'A beekeeper said the road would open.',
    gives: (_, { named, noun }) =>
      !named && /^\p{L}/u.test(noun) && !PERSONAL_PRONOUNS.has(noun) ? 'PERSON' : null,
  },
  {
    name: 'label-of-turn',
    example: 'ROEST: It is open.\nPOEN: When?\nROEST: The road will open in May.',
    gives: (doc, { phrase: { start, end } }) =>
      textAt(doc, end) === ':' && isOpener(doc, start) && /^\p{Lu}{4,}$/u.test(textAt(doc, end - 1))
        ? 'PERSON'
        : null,
  },
  {
    name: 'office-before-name',
    example: 'Environment minister Quill Roe said the road would open.',
    gives: (doc, { phrase, name }) => readBefore(doc, phrase, name),
  },
  {
    name: 'apposition',
    example: 'Quarry, a charity, said the road would open.',
    gives: (doc, { phrase }) => (phrase.pronoun ? null : readBehind(doc, phrase.end)),
  },
  {
    name: 'descriptor',
    example: 'His lawyer, Quill Roe, said the road would open.',
    gives: (doc, { phrase: { descriptor } }) =>
      descriptor
        ? kindOfNoun(lowerAt(doc, endOfCore(doc, descriptor, OPENERS_BEHIND_SPEAKER) - 1))
        : null,
  },
  {
    name: 'words-of-name',
    example: 'Maple Shipping said the road would open.',
    gives: (doc, { name }) => {
      const sign = signOfName(name);
      if (sign) record(doc, sign.name);
      return sign?.gives ?? null;
    },
  },
  {
    name: 'outlet',
    example: 'The Quillon Sun said the road would open.',
    gives: (doc, { phrase }) =>
      !phrase.pronoun &&
      readOutlet(doc, { start: phrase.start, end: endOfCore(doc, phrase, OPENERS_BEHIND_SPEAKER) })
        ? 'ORGANIZATION'
        : null,
  },
  {
    name: 'personal-verb',
    example: '“The road is open,” Quillon joked.',
    gives: (doc, { phrase: { start, end } }) =>
      PERSONAL_VERBS.has(lowerAt(doc, end)) || PERSONAL_VERBS.has(lowerAt(doc, start - 1))
        ? 'PERSON'
        : null,
  },
  {
    name: 'office-alone',
    example: 'The Spaniard said the road would open.',
    gives: (_, { noun }) => (isPersonal(noun) ? 'PERSON' : null),
  },
  {
    name: 'article-before-name',
    example: 'The Quarry said the road would open.',
    gives: (doc, { phrase }) => (bearsArticle(doc, phrase) ? 'ORGANIZATION' : null),
  },
  {
    name: 'neuter',
    example: 'Quarry said the bus would come. It said the road would open.',
    gives: (doc, { phrase, named }) =>
      named && phrase.pronoun && lowerAt(doc, phrase.start) === 'it' ? 'ORGANIZATION' : null,
  },
];

/** Person, body or group, by the words of a mention, its name and its context. */
export function actorKindOf(doc: Doc, phrase: NounPhrase, name: string): ActorKind {
  return firstFound(doc, ACTOR_KINDS, readPhrase(doc, phrase, name))?.found ?? 'UNKNOWN';
}

function readPhrase(doc: Doc, phrase: NounPhrase, name: string): NamedPhrase {
  const own = doc.tokens[endOfCore(doc, phrase, OPENERS_BEHIND_SPEAKER) - 1] as Token;
  const [first, last] = [doc.tokens[phrase.start] as Token, doc.tokens[phrase.end - 1] as Token];
  if (!phrase.pronoun && doc.text.slice(first.start, last.end) === name) {
    // "a Superior Court of Ashton judge": the last word says what the name before it does not
    const opens = own === first && isOpener(doc, phrase.start);
    const behind = own.capital && last.pos === 'NOUN' && !last.capital;
    const noun = behind && !(opens && isCommon(own.lower)) ? last : own;
    const named = isCapitalised(doc, noun)
      ? !(opens && (noun.pos === 'NOUN' || isCommon(noun.lower)))
      : !/\p{L}/u.test(noun.text) || isAgency(noun.text);
    return { phrase, name, noun: noun.lower, named };
  }
  const word = name.split(' ').at(-1) ?? '';
  const named = /^\p{Lu}|^\p{Lo}|^\d/u.test(word) && !PERSONAL_PRONOUNS.has(name.toLowerCase());
  return { phrase, name, noun: splitName(name).head, named };
}

/** A capitalized word at the start of a sentence that is not a name: "Organizers". */
const isCommon = (word: string) =>
  isPersonal(word) || isSeveral(word) || PAPER_NOUNS.has(word) || SEVERAL_ENDING.test(word);

const isOpener = ({ tokens, sentences }: Doc, at: number) =>
  sentences[tokens[at]?.sentence ?? -1]?.start === at;

/** What a common noun denotes: a person, a body, a government, or unclear. */
export function kindOfNoun(noun: string): ActorKind | null {
  if (GOVERNMENT_HEADS.has(noun)) return 'GOVERNMENT';
  if (BODY_HEADS.has(noun)) return 'ORGANIZATION';
  return isPersonal(noun) ? 'PERSON' : null;
}

const isPersonal = (noun: string) =>
  isRole(noun) ||
  PEERS.has(noun) ||
  isNational(noun) ||
  /(?:\w{3}(?:man|woman|person)|ologist)$/.test(noun);

/** "Environment minister Quill Roe", "Mr Roe"; "the charity Quarry": the noun right before the name. */
function readBefore(doc: Doc, { start, end, pronoun }: NounPhrase, name: string): ActorKind | null {
  if (pronoun || / and /.test(name)) return null;
  const last = name.split(' ').at(-1);
  let at = end - 1;
  while (at > start && textAt(doc, at) !== last) at--;
  while (at > start && posAt(doc, at - 1) === 'PROPN' && name.includes(textAt(doc, at - 1))) at--;
  const before = plainTitle(lowerAt(doc, at - 1));
  if (at <= start || /^(?:the|a|an)$/.test(before)) return null;
  if (TITLES_OF_SPEAKER.has(before)) return 'PERSON';
  // "Secretary of State Quill Roe"
  if (lowerAt(doc, at - 2) === 'of') return kindOfNoun(lowerAt(doc, at - 3));
  const kind = kindOfNoun(before);
  // "the veteran broadcaster Quill Roe" and "the state broadcaster NRT"
  return isRole(before) && kind === 'ORGANIZATION' ? null : kind;
}

/** "Quill Roe, 43, …", "Quarry, a charity, …", "Roe, who owns it": what follows the comma. */
export function readBehind(doc: Doc, end: number): ActorKind | null {
  if (textAt(doc, end) !== ',') return lowerAt(doc, end) === 'who' ? 'PERSON' : null;
  if (isAged(doc, end) || /^(?:who|whose)$/.test(lowerAt(doc, end + 1))) return 'PERSON';
  if (lowerAt(doc, end + 1) === 'which') return 'ORGANIZATION';
  if (!/^(?:DET|NOUN|ADJ|PROPN)$/.test(posAt(doc, end + 1))) return null;
  let at = end + 1;
  while (
    at < end + LONGEST_APPOSITION &&
    !OPENERS_BEHIND_APPOSITION.has(lowerAt(doc, at + 1) || ',')
  )
    at++;
  return posAt(doc, at) === 'NOUN' || isRole(lowerAt(doc, at))
    ? kindOfNoun(lowerAt(doc, at))
    : null;
}

const LONGEST_APPOSITION = 9;

/** "the Quarry": capitalized throughout, and not an office. */
function bearsArticle(doc: Doc, { start, end, pronoun }: NounPhrase): boolean {
  if (pronoun || lowerAt(doc, start) !== 'the' || end - start < 2) return false;
  const words = doc.tokens.slice(start + 1, end);
  const last = words.at(-1) as Token;
  if (!words.every(({ capital, pos }) => capital && pos === 'PROPN')) return false;
  return !PERSON_TITLES.has(last.lower);
}
