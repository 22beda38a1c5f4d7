import type { Doc, Token, TokenRange } from '../doc/doc.ts';
import { type Condition, firstFound, firstHolding, type Rule } from '../doc/rule.ts';
import { lowerAt } from '../doc/token-at.ts';
import { completeName, mentionsBefore } from '../entities/name-index.ts';
import { surnameOf } from '../entities/name-words.ts';
import { isNational } from '../entities/nationalities.ts';
import { bodyBefore } from '../entities/organizations.ts';
import { readOutlet } from '../entities/outlets.ts';
import type { NameMention } from '../entities/person-names.ts';
import { MAY_REPORT, OFFICIAL_BODIES, ORGANIZATION_NOUNS } from '../lexicon/bodies.ts';
import type { Gender } from '../lexicon/gender.ts';
import { NAMELESS_ROLES, OFFICES, POLITICAL_ROLES, TITLE_PARTS } from '../lexicon/offices.ts';
import { isRole } from '../lexicon/roles.ts';
import { words } from '../lexicon/word-classes.ts';
import { type CoreferenceState, findAntecedent, isNamedBy } from './antecedents.ts';

const MOST_CANDIDATES = 40;
/** Titles are referred to again over many paragraphs. */
const MOST_TITLED = 200;
/** A description further away than this from everybody refers to nobody in particular. */
const LEAST_SCORE = 2;

/** "the prime minister": a description that may mean somebody named before. */
interface Description {
  state: CoreferenceState;
  core: TokenRange;
  /** Its last word. */
  noun: string;
  /** True if there are words between "the" and the noun. */
  modified: boolean;
}

/** Descriptions that refer to nobody named before. */
export const MEANING_NOBODY: readonly Condition<Description>[] = [
  {
    name: 'name-is-no-description',
    example: 'The Whigs said the mill would stay.',
    when: (doc, { core, noun }) =>
      doc.tokens[core.end - 1]?.capital === true && !PARTISANS.has(noun),
  },
  {
    name: 'singled-out-by-words-behind',
    example: 'Ann Poe opened the mill. The woman with the key said it would stay.',
    when: (doc, { core }) => isSingledOut(doc, core),
  },
];

/** Whom a description means; a description of another kind is left alone. */
export const WAYS_BY_DESCRIPTION: readonly Rule<Description, string>[] = [
  {
    name: 'body-of-that-noun',
    example: 'The City of Ashton owns the mill. The city said it would stay.',
    gives: (_, { state, core, noun, modified }) =>
      modified ? null : bodyBefore(state.names.bodies, noun, core.start),
  },
  {
    name: 'organization-before',
    example: 'Ashton Holdings opened the mill. The company said it would stay.',
    gives: (_, { state, core, noun }) =>
      ORGANIZATION_NOUNS.has(noun) ? findOrganization(state, core) : null,
  },
  {
    name: 'holder-of-title',
    example: 'Mayor Ann Poe opened the mill. The mayor said it would stay.',
    gives: (doc, { state, core, noun }) =>
      isOfPerson(doc, core, noun) ? findHolder(state, core) : null,
  },
  {
    name: 'recent-person',
    example: 'Ann Poe opened the mill. The actress said it would stay.',
    gives: (doc, description) => {
      const { core, noun } = description;
      return isOfPerson(doc, core, noun) ? findRecent(description) : null;
    },
  },
];

/** "the prime minister", "the rookie driver", "the company": the last one so described. */
export function resolveDescription(state: CoreferenceState, core: TokenRange): string | null {
  const { doc } = state;
  if (lowerAt(doc, core.start) !== 'the' || core.end - core.start < 2) return null;
  const noun = lowerAt(doc, core.end - 1);
  const description = { state, core, noun, modified: core.end - core.start > 2 };
  if (isNational(noun)) return findRecent(description);
  if (firstHolding(doc, MEANING_NOBODY, description)) return null;
  return firstFound(doc, WAYS_BY_DESCRIPTION, description)?.found ?? null;
}

/** "the mayor", "the 40-year-old", "the former dean" */
function isOfPerson({ tokens }: Doc, { start, end }: TokenRange, noun: string): boolean {
  if (ORGANIZATION_NOUNS.has(noun)) return false;
  if (isRole(noun) || tokens[start + 1]?.lower === 'former') return true;
  return tokens.slice(start, end).some(({ lower }) => lower === 'old');
}

/** "the man at the oars", "the woman who owns it": nobody named before. */
function isSingledOut(doc: Doc, { end }: TokenRange): boolean {
  const { tokens } = doc;
  const after = tokens[end];
  const modified = after?.pos === 'ADP' || /^(?:who|whose)$/.test(after?.lower ?? '');
  return modified && /^(?:man|woman|boy|girl)$/.test(lowerAt(doc, end - 1));
}

/** The last person of that title. */
function findHolder(state: CoreferenceState, core: TokenRange): string | null {
  const { names, state: discourse } = state;
  const known = holders(state, core);
  const exact = known.filter((mention) =>
    wanted(state, core).every((word) => mention.roles.has(word) || !TITLE_PARTS.has(word)),
  );
  const best = exact.at(-1);
  if (!best || isNamedBy(best, discourse.excluded)) return null;
  return completeName(names, best.words, { gender: best.gender });
}

function wanted({ doc }: CoreferenceState, core: TokenRange): string[] {
  return doc.tokens.slice(core.start + 1, core.end).map((token) => token.lower);
}

function holders(state: CoreferenceState, core: TokenRange) {
  const { names, state: discourse, doc } = state;
  const head = doc.tokens[core.end - 1] as Token;
  return mentionsBefore(names, core.start, MOST_TITLED).filter(
    (mention) =>
      mention.roles.has(head.lower) &&
      !mention.organization &&
      !isNamedBy(mention, discourse.excluded),
  );
}

/** Descriptions that refer to nobody in particular, if nobody has the title. */
export const TOO_MANY_MEANT: readonly Condition<Description>[] = [
  {
    name: 'mostly-without-name',
    example: 'Ann Poe opened the mill. The official said it would stay.',
    when: (_, { noun }) => NAMELESS_ROLES.has(noun),
  },
  {
    name: 'several-bear-title',
    example: 'Actress Ann Poe met actress Eve Roe. The former actress said the mill would stay.',
    when: (_, { state, core, noun, modified }) =>
      modified && !PARTISANS.has(noun) && holders(state, core).length > 0,
  },
  {
    name: 'office-named-with-holder',
    example: 'Ann Poe opened the mill. The governor said it would stay.',
    when: (_, { noun }) => OFFICES.has(noun),
  },
];

/** The person last mentioned, if nobody has the title. */
export const RECENT_PERSONS: readonly Rule<Description, string>[] = [
  {
    name: 'politician-of-party',
    example: 'Sen. Ann Poe opened the mill. The Ashton Republican said it would stay.',
    gives: (_, { state, core, noun }) => (PARTISANS.has(noun) ? findPolitician(state, core) : null),
  },
  {
    name: 'likeliest-for-description',
    example: 'Ann Poe opened the mill. The actress said it would stay.',
    gives: (_, { state, core, noun }) => {
      const best = findAntecedent(state, core.start, genderOfRole(noun));
      return best && best.score >= LEAST_SCORE ? best.name : null;
    },
  },
  {
    name: 'last-speaker-for-description',
    example: 'Tom Reed said the mill would stay. The actress said it would grow.',
    gives: (_, { state: { state } }) => {
      const { lastSpeaker: last, lastIsPerson, excluded: barred } = state;
      return last && last !== barred && lastIsPerson ? last : null;
    },
  },
];

/** If nobody has the title: the person last mentioned, unless the words fit too many. */
function findRecent(description: Description): string | null {
  const { doc } = description.state;
  if (firstHolding(doc, TOO_MANY_MEANT, description)) return null;
  return firstFound(doc, RECENT_PERSONS, description)?.found ?? null;
}

const PARTISANS = words('republican democrat');
const FEMALE_ROLE = /(?:woman|actress|mother|wife|daughter|sister|queen|girl|princess)$/;
const MALE_ROLE = /(?:[^o](?<!ger)man|father|husband|son|brother|king|boy|prince)$/;

function genderOfRole(noun: string): Gender {
  if (FEMALE_ROLE.test(noun)) return 'FEMALE';
  return MALE_ROLE.test(noun) ? 'MALE' : null;
}

const NEAR_SENTENCES = 4;

/** "the Ashton Republican": a person from the last few sentences with a political office. */
function findPolitician(
  { names, state: discourse, doc }: CoreferenceState,
  core: TokenRange,
): string | null {
  const here = (doc.tokens[core.start] as Token).sentence;
  const found = mentionsBefore(names, core.start, MOST_CANDIDATES).findLast((mention) => {
    const there = (doc.tokens[mention.token] as Token).sentence;
    const near = (names.narrated[here] ?? 0) - (names.narrated[there] ?? 0) <= NEAR_SENTENCES;
    const barred = isNamedBy(mention, discourse.excluded);
    if (!near || barred || mention.organization || mention.aside.quoted) return false;
    return [...mention.roles].some((role) => POLITICAL_ROLES.has(role));
  });
  return found ? completeName(names, found.words, { gender: found.gender }) : null;
}

/**
 * "the company": the nearest name of an organisation, preferably one that says what it is ("the
 * railway": Ashton Railway) or a subject; else who spoke last. "The ministry" is left alone unless
 * a name says so: officials of the same government are too many.
 */
function findOrganization(state: CoreferenceState, core: TokenRange): string | null {
  const { names, state: discourse, doc } = state;
  const here = doc.tokens[core.start] as Token;
  const noun = (doc.tokens[core.end - 1] as Token).lower;
  const before = mentionsBefore(names, core.start, MOST_CANDIDATES);
  const named = before.findLast(({ words }) =>
    words.some((word, index) => index > 0 && word.toLowerCase() === noun),
  );
  if (named) return completeName(names, named.words);
  if (OFFICIAL_BODIES.has(noun)) return null;
  const anybody = MAY_REPORT.has(noun);
  const near = before.filter((mention) => {
    const there = (doc.tokens[mention.token] as Token).sentence;
    const distance = (names.narrated[here.sentence] ?? 0) - (names.narrated[there] ?? 0);
    return (
      distance <= 2 &&
      !mention.aside.quoted &&
      (anybody || !isOutlet(state, mention)) &&
      mayBeOrganization(state, mention)
    );
  });
  const modified = core.end - core.start > 2;
  if (modified && (!anybody || hasOwner(doc, core))) return null;
  const { lastSpeaker: last } = discourse;
  const surname = last && surnameOf(last.split(' '));
  if (last !== discourse.excluded && near.some((mention) => mention.surname === surname))
    return last;
  const nearest = near.findLast(({ subject }) => subject) ?? near.at(-1);
  if (nearest) return bodyOf(state, nearest) ?? completeName(names, nearest.words);
  const spoke = discourse.lastKind === 'ORGANIZATION' || discourse.lastKind === 'GOVERNMENT';
  return spoke && last !== discourse.excluded && /^\p{Lu}/u.test(last ?? '') ? last : null;
}

/** "the industry's main group": the industry was mentioned, the group was not. */
function hasOwner(doc: Doc, core: TokenRange): boolean {
  const { tokens } = doc;
  return tokens.slice(core.start, core.end).some(({ lower }) => /^['’]s?$/.test(lower));
}

function isOutlet({ doc }: CoreferenceState, { token, words }: NameMention): boolean {
  return readOutlet(doc, { start: token, end: token + words.length }) !== null;
}

function mayBeOrganization(state: CoreferenceState, mention: NameMention): boolean {
  const { names } = state;
  if (mention.organization) return true;
  const { surname, person, words } = mention;
  if (state.state.excluded?.endsWith(surname) || isPluralOpener(state, mention)) return false;
  if (/^U\.?[SK]\.?$/.test(words[0] ?? '')) return false;
  if (person || names.places.has(surname)) return false;
  if (words.length > 1)
    return mention.subject && mention.roles.size === 0 && !isSurelyPerson(mention);
  return !names.full.has(surname) && !PLACING.test(lowerAt(state.doc, mention.token - 1));
}

/** "off Ashton", "in Ashton": a place follows. */
const PLACING = /^(?:in|off|near|at)$/;

/** No body has this name: the text uses "he" or gives an age. */
function isSurelyPerson({ gender, called }: NameMention): boolean {
  return gender !== null || called.length > 0;
}

/** "Reclamation" in "the Bureau of Reclamation" → the whole. */
function bodyOf({ names, doc }: CoreferenceState, { token }: NameMention): string | null {
  const of = lowerAt(doc, token - 1) === 'the' ? token - 2 : token - 1;
  if (lowerAt(doc, of) !== 'of') return null;
  const named = names.bodies.get(lowerAt(doc, of - 1)) ?? [];
  return named.find((body) => body.token === of - 1)?.name ?? null;
}

/** "Drugmakers warned", "Profits fell": a plural that has its capital from the sentence it opens. */
function isPluralOpener(
  { names, doc }: CoreferenceState,
  { surname, token }: NameMention,
): boolean {
  const opens = doc.sentences[(doc.tokens[token] as Token).sentence]?.start === token;
  return opens && /[^s]s$/.test(surname) && names.counts.get(surname) === 1;
}
