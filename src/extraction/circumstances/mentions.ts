import type { Span } from '../../text/span.ts';
import type { Doc, NounPhrase, Token, TokenRange } from '../doc/doc.ts';
import { isNickname } from '../doc/nicknames.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { lowerAt, textAt } from '../doc/token-at.ts';
import { nameWords } from '../entities/name-words.ts';
import { isFirstName } from '../lexicon/gender.ts';
import { isRole } from '../lexicon/roles.ts';
import {
  isPersonTitle,
  PERSON_TITLES,
  soundsLikeOrganization,
  words,
} from '../lexicon/word-classes.ts';
import type { ActorKind, ExtractedMention, SourceKind } from '../types.ts';
import { findAnonymityClause, isAnonymous } from './anonymous-sources.ts';

const GOVERNMENT =
  /\b(?:government|ministry|department|senate|congress|parliament|white house|kremlin|pentagon|state department|administration|court|police|army|military|fbi|cia|nsa|commission|council|city|embassy|treasury|justice department|foreign office|cabinet|supreme court|sheriff's office|rcmp|house of commons|election commission|united states|israel|iran|russia|china|north korea|ukraine|canada|britain|germany|france|japan)\b/i;
const GROUPS =
  /^(?:officials|experts|critics|voters|protesters|supporters|residents|reporters|lawmakers|sources|analysts|aides|advisers|researchers|scientists|people|fans|students|witnesses|democrats|republicans|members|leaders|activists|investigators|lawyers|officers|workers|players|parents|others|many|some|several|most|they|them|crowd|audience|delegates|employees|allies|friends|colleagues|opponents|journalists|doctors|economists|authorities|percent|%)$/;

/** Offsets of a range of tokens. */
export function spanOf(doc: Doc, range: TokenRange): Span {
  const first = doc.tokens[range.start] as Token;
  const last = doc.tokens[range.end - 1] as Token;
  return { start: first.start, end: last.end };
}

/** The words of a range of tokens. */
export function textOf(doc: Doc, range: TokenRange): string {
  const span = spanOf(doc, range);
  return doc.text.slice(span.start, span.end);
}

interface Actor {
  phrase: NounPhrase;
  head: Token;
  name: string;
  /** The words of the name. */
  words: readonly string[];
}

/** What somebody is: person, organisation, government or group. */
export const ACTOR_KINDS: readonly Rule<Actor, ActorKind>[] = [
  {
    name: 'plural-pronoun-is-group',
    example: 'They said the mill would stay.',
    gives: (_, { phrase, head, words }) =>
      phrase.pronoun && words.length === 1 && PLURAL_PRONOUNS.has(head.lower) ? 'GROUP' : null,
  },
  {
    name: 'pronoun-is-person',
    example: 'She said the mill would stay.',
    gives: (_, { phrase, head }) => (phrase.pronoun && head.lower !== 'it' ? 'PERSON' : null),
  },
  {
    name: 'noun-for-many-is-group',
    example: 'Residents said the mill would stay.',
    gives: (_, { head, words }) =>
      GROUPS.test(head.lower) || GROUPS.test(words.at(-1)?.toLowerCase() ?? '') ? 'GROUP' : null,
  },
  {
    name: 'role-is-person',
    example: 'The mayor said the mill would stay.',
    gives: (_, { head }) => (isRole(head.lower) ? 'PERSON' : null),
  },
  {
    name: 'plural-role-is-group',
    example: 'Two senators said the mill would stay.',
    gives: (_, { head }) => {
      const one = head.pos === 'NOUN' ? head.lower.replace(/s$/, '') : '';
      return one !== head.lower && (isRole(one) || PERSON_TITLES.has(one)) ? 'GROUP' : null;
    },
  },
  {
    name: 'names-joined-are-group',
    example: 'Ann Poe and Tom Reed said the mill would stay.',
    gives: (_, { words }) => (isFullName(words) && words.includes('and') ? 'GROUP' : null),
  },
  {
    name: 'full-name-is-person',
    example: 'Ann Poe said the mill would stay.',
    gives: (_, { words }) => (isFullName(words) ? 'PERSON' : null),
  },
  {
    name: 'word-of-government',
    example: 'The ministry said the mill would stay.',
    gives: (doc, { phrase, name }) =>
      GOVERNMENT.test(name) || GOVERNMENT.test(textOf(doc, phrase)) ? 'GOVERNMENT' : null,
  },
  {
    name: 'word-of-organization',
    example: 'Ashton Holdings said the mill would stay.',
    gives: (_, { name, words }) =>
      soundsLikeOrganization(words) || ORGANIZATION.test(name) ? 'ORGANIZATION' : null,
  },
];

const PLURAL_PRONOUNS = words('they them we us their');
const ORGANIZATION =
  /\b(?:company|group|agency|union|campaign|bank|party|team|association|network|firm|board|organization|report|study|statement|lawsuit)\b/i;

/** Person, organisation, government or group, by the words of phrase and name; else a person. */
export function actorKindOf(doc: Doc, phrase: NounPhrase, name: string): ActorKind {
  const head = doc.tokens[phrase.end - 1] as Token;
  const actor = { phrase, head, name, words: name.split(' ') };
  return firstFound(doc, ACTOR_KINDS, actor)?.found ?? 'PERSON';
}

function isFullName(words: readonly string[]): boolean {
  return words.length > 1 && isFirstName(words[0] ?? '') && !soundsLikeOrganization(words);
}

/** The kind of a source by its mention. */
export function sourceKindOf(doc: Doc, phrase: NounPhrase, name: string): SourceKind {
  if (isAnonymous(doc, phrase)) return 'ANONYMOUS';
  const kind = actorKindOf(doc, phrase, name);
  return kind === 'GROUP' ? 'UNKNOWN' : kind;
}

/** A mention with its resolved name and the title or apposition that the text gives. */
export function makeMention(doc: Doc, phrase: NounPhrase, name: string): ExtractedMention {
  return {
    span: spanOf(doc, phrase.mention ?? phrase),
    name,
    kind: actorKindOf(doc, phrase, name),
    description: describe(doc, phrase),
  };
}

function describe(doc: Doc, phrase: NounPhrase): string | null {
  if (phrase.descriptor) return textOf(doc, phrase.descriptor);
  if (phrase.pronoun) return null;
  const sentence = doc.sentences[(doc.tokens[phrase.start] as Token).sentence];
  if (isAnonymous(doc, phrase)) return sentence ? findAnonymityClause(doc, sentence, phrase) : null;
  return describeByTitle(doc, phrase) ?? describeByApposition(doc, phrase);
}

/** "Israeli Prime Minister Benjamin Netanyahu" → "Israeli Prime Minister". */
function describeByTitle(doc: Doc, phrase: NounPhrase): string | null {
  const { tokens } = doc;
  if (phrase.end - phrase.start < 2) return null;
  const words = nameWords(doc, phrase);
  if (!words || words.length === 0) return null;
  let end = phrase.end;
  while (end > phrase.start && !words.includes(textAt(doc, end - 1))) end--;
  let start = end;
  while (
    start > phrase.start &&
    (words.some((word) => word.includes(tokens[start - 1]?.text ?? ' ')) ||
      isNickname(doc, tokens[start - 1] as Token))
  )
    start--;
  if (start <= phrase.start || start === end) return null;
  const title = { start: phrase.start, end: start };
  const only = tokens[phrase.start] as Token;
  if (
    title.end - title.start === 1 &&
    (/^(?:mr|mrs|ms|miss|dr)\.?$/.test(only.lower) || only.pos === 'DET')
  )
    return null;
  const telling = tokens
    .slice(title.start, title.end)
    .some((token) => token.pos === 'NOUN' || isPersonTitle(token.text));
  return telling ? textOf(doc, title) : null;
}

/** "Benny Gantz, a member of the war cabinet, said" → "a member of the war cabinet". */
function describeByApposition(doc: Doc, phrase: NounPhrase): string | null {
  const { tokens } = doc;
  if (tokens[phrase.end - 1]?.pos !== 'PROPN' || tokens[phrase.end]?.text !== ',') return null;
  const next = chunkStartingAt(doc, phrase.end + 1);
  if (
    !next ||
    next.pronoun ||
    tokens[next.end - 1]?.pos === 'PROPN' ||
    /^\d+$/.test(textAt(doc, next.start))
  )
    return null;
  let end = next.end;
  const sentence = tokens[phrase.start]?.sentence;
  while (
    tokens[end] &&
    tokens[end]?.sentence === sentence &&
    end - next.start < 30 &&
    tokens[end]?.text !== ',' &&
    (tokens[end] as Token).quote < 0 &&
    !/^(?:who|which|said|says|told)$/.test(lowerAt(doc, end))
  )
    end++;
  const close = tokens[end];
  if (close && close.sentence === sentence && !/^[,.;]$/.test(close.text)) return textOf(doc, next);
  while (end > next.end && /^[.,;]$/.test(textAt(doc, end - 1))) end--;
  return textOf(doc, { start: next.start, end });
}
