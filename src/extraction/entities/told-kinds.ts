import type { Doc } from '../doc/doc.ts';
import { record } from '../doc/rule.ts';
import { lowerAt, posAt, textAt } from '../doc/token-at.ts';
import { PERSONAL_VERBS, STAFF_NOUNS } from '../lexicon/kind-words.ts';
import type { ActorKind } from '../types.ts';
import { kindOfNoun, readBehind } from './actor-kind.ts';
import { kindOfName } from './kind-of-name.ts';
import { type KindVotes, mostVoted, vote } from './kind-votes.ts';
import { completeName, type NameIndex } from './name-index.ts';
import { isBareSurname } from './name-words.ts';
import type { NameMention } from './person-names.ts';

/** One mention of a name and the tokens it covers. */
interface Place {
  doc: Doc;
  names: NameIndex;
  mention: NameMention;
  end: number;
}

/** What one mention shows about the name's bearer, anywhere in the text. */
export interface ToldKind {
  name: string;
  example: string;
  gives: ActorKind;
  holds(place: Place): boolean;
}

/** All of them are applied to every mention; the majority counts. */
export const TOLD_KINDS: readonly ToldKind[] = [
  {
    name: 'told-by-title',
    example: 'Mr Quill came. “It is open,” Quill said.',
    gives: 'PERSON',
    holds: ({ mention: { person, words } }) =>
      person && kindOfName(words.join(' ')) !== 'ORGANIZATION',
  },
  {
    name: 'told-by-pronoun',
    example: 'Quillon Roest hurt his knee. “It is open,” Quillon Roest said.',
    gives: 'PERSON',
    holds: ({ names, mention }) => names.genders.has(mention.surname),
  },
  {
    name: 'told-by-surname',
    example: '“It is open,” Quillon Roest said. Roest had come by bus.',
    gives: 'PERSON',
    holds: ({ names, mention: { words, surname, organization } }) =>
      !organization && !isBareSurname(words) && names.bare.has(surname),
  },
  {
    name: 'told-behind-name',
    example: 'Quillon Roest, a teacher, came by bus. “It is open,” Quillon Roest said.',
    gives: 'PERSON',
    holds: ({ doc, end }) => readBehind(doc, end) === 'PERSON',
  },
  {
    name: 'told-before-name',
    example: 'The teacher Quillon Roest came by bus. “It is open,” Quillon Roest said.',
    gives: 'PERSON',
    holds: ({ doc, mention }) =>
      posAt(doc, mention.token - 1) === 'NOUN' &&
      kindOfNoun(lowerAt(doc, mention.token - 1)) === 'PERSON',
  },
  {
    name: 'told-by-verb',
    example: '“It is open,” Quillon Roest said. Quillon Roest smiled.',
    gives: 'PERSON',
    holds: ({ doc, end }) => PERSONAL_VERBS.has(lowerAt(doc, end)),
  },
  {
    name: 'told-by-article',
    example: '“It is open,” Quarry said. The Quarry opened in May.',
    gives: 'ORGANIZATION',
    holds: ({ doc, mention, end }) =>
      lowerAt(doc, mention.token - 1) === 'the' && /^(?:VERB|AUX)$/.test(posAt(doc, end)),
  },
  {
    name: 'told-by-shares',
    example: '“It is open,” Quarry said. Shares of Quarry fell.',
    gives: 'ORGANIZATION',
    holds: ({ mention }) => mention.organization,
  },
  {
    name: 'told-by-apposition',
    example: '“It is open,” Quarry said. Quarry, a charity, began in May.',
    gives: 'ORGANIZATION',
    holds: ({ doc, end }) => readBehind(doc, end) === 'ORGANIZATION',
  },
  {
    name: 'told-by-noun-before',
    example: '“It is open,” Quarry said. The charity Quarry began in May.',
    gives: 'ORGANIZATION',
    holds: ({ doc, mention }) =>
      posAt(doc, mention.token - 1) === 'NOUN' &&
      kindOfNoun(lowerAt(doc, mention.token - 1)) === 'ORGANIZATION',
  },
  {
    name: 'told-by-staff',
    example: '“It is open,” Quarry said. An engineer at Quarry built it.',
    gives: 'ORGANIZATION',
    holds: ({ doc, mention: { token } }) =>
      /^(?:at|of|with)$/.test(lowerAt(doc, token - 1)) && STAFF_NOUNS.has(lowerAt(doc, token - 2)),
  },
  {
    name: 'told-by-letters',
    example: '“It is open,” Ashton Quarry Works said. Ashton Quarry Works (AQW) began in May.',
    gives: 'ORGANIZATION',
    holds: ({ doc, end }) =>
      textAt(doc, end) === '(' &&
      /^\p{Lu}{2,6}$/u.test(textAt(doc, end + 1)) &&
      textAt(doc, end + 2) === ')',
  },
];

/** The kinds that the text shows for its names, each by its fullest form; a tie shows nothing. */
export function readToldKinds(doc: Doc, names: NameIndex): Map<string, ActorKind> {
  const votes: KindVotes = new Map();
  for (const mention of names.mentions) {
    const place = { doc, names, mention, end: endOf(doc, mention) };
    const told = TOLD_KINDS.filter(({ holds }) => holds(place));
    if (told.length === 0) continue;
    const name = completeName(names, mention.words);
    for (const { name: rule, gives } of told) {
      record(doc, rule);
      vote(votes, name, gives);
    }
  }
  const kinds = new Map<string, ActorKind>();
  for (const name of votes.keys()) {
    const kind = mostVoted(votes, name);
    if (kind) kinds.set(name, kind);
  }
  return kinds;
}

const LONGEST_NAME = 10;

/**
 * The position after the last word of the name; a preceding title is among the tokens and not among
 * the words.
 */
function endOf(doc: Doc, { token, words }: NameMention): number {
  const last = words.at(-1)?.split('-').at(-1) ?? '';
  for (let at = token + words.length - 1; at < token + LONGEST_NAME; at++)
    if (textAt(doc, at) === last) return at + 1;
  return token + words.length;
}
