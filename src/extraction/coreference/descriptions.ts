import type { Doc, Token, TokenRange } from '../doc/doc.ts';
import { lowerAt } from '../doc/token-at.ts';
import { completeName, mentionsBefore } from '../entities/name-index.ts';
import { surnameOf } from '../entities/name-words.ts';
import { isNational } from '../entities/nationalities.ts';
import { bodyBefore } from '../entities/organizations.ts';
import { readOutlet } from '../entities/outlets.ts';
import type { NameMention } from '../entities/person-names.ts';
import { isRole } from '../lexicon/roles.ts';
import { type CoreferenceState, findAntecedent, isNamedBy } from './antecedents.ts';

const MOST_CANDIDATES = 40;
/** Titles are taken up again over many paragraphs. */
const MOST_TITLED = 200;
/** A description further away than this from everybody means nobody in particular. */
const LEAST_SCORE = 2;

const TITLE_PARTS = new Set([
  'prime',
  'vice',
  'deputy',
  'attorney',
  'foreign',
  'defense',
  'defence',
  'finance',
  'former',
]);

const ORGANIZATION_NOUN =
  /^(?:company|firm|agency|group|union|organization|organisation|association|charity|airline|railway|carrier|retailer|bank|manufacturer|automaker|carmaker|utility|developer|regulator|ministry|department|commission|board|council|club|fund|society|coalition|alliance|department|startup|giant|force)$/;

const FEMALE_ROLE = /(?:woman|actress|mother|wife|daughter|sister|queen|girl|princess)$/;
const MALE_ROLE = /(?:[^o](?<!ger)man|father|husband|son|brother|king|boy|prince)$/;

/** "the prime minister", "the rookie driver", "the company": whom the words were last said of. */
export function resolveDescription(state: CoreferenceState, core: TokenRange): string | null {
  const { tokens } = state.doc;
  const first = tokens[core.start] as Token;
  const head = tokens[core.end - 1] as Token;
  if (first.lower !== 'the' || core.end - core.start < 2) return null;
  const ofParty = /^(?:republican|democrat)$/.test(head.lower);
  if (isNational(head.lower)) return findRecent(state, core);
  if (head.capital && !ofParty) return null;
  if (isSingledOut(state.doc, core)) return null;
  const body =
    core.end - core.start === 2 ? bodyBefore(state.names.bodies, head.lower, core.start) : null;
  if (body) return body;
  if (ORGANIZATION_NOUN.test(head.lower)) return findOrganization(state, core);
  const aged = tokens.slice(core.start, core.end).some((token) => token.lower === 'old');
  const former = tokens[core.start + 1]?.lower === 'former';
  if (!isRole(head.lower) && !aged && !former) return null;
  return findHolder(state, core) ?? findRecent(state, core);
}

/** "the man at the oars", "the woman who owns it": nobody that was named before. */
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

/** An office is named when its holder is: nobody else is meant by it. */
const OFFICE =
  /^(?:mayor|governor|judge|justice|president|premier|chancellor|minister|secretary|general|commissioner|ambassador|sheriff|coroner|bishop|pope|king|queen)$/;

/** Whoever is called so was mostly not named at all. */
const NAMELESS =
  /^(?:official|spokesman|spokeswoman|spokesperson|aide|source|adviser|advisor|strategist|operative|staffer|insider|executive|diplomat)$/;

/** Nobody bears the title: the person last spoken of, unless the words fit too many. */
function findRecent(state: CoreferenceState, core: TokenRange): string | null {
  const { state: discourse, doc } = state;
  const head = doc.tokens[core.end - 1] as Token;
  const modified = core.end - core.start > 2;
  if (NAMELESS.test(head.lower)) return null;
  const party = /^(?:republican|democrat)$/.test(head.lower);
  if (modified && !party && holders(state, core).length > 0) return null;
  const gender = FEMALE_ROLE.test(head.lower)
    ? 'FEMALE'
    : MALE_ROLE.test(head.lower)
      ? 'MALE'
      : null;
  if (OFFICE.test(head.lower)) return null;
  const politician = party ? findPolitician(state, core) : null;
  if (politician) return politician;
  const best = findAntecedent(state, core.start, gender);
  if (best && best.score >= LEAST_SCORE) return best.name;
  const { lastSpeaker: last, lastIsPerson, excluded: barred } = discourse;
  return last && last !== barred && lastIsPerson ? last : null;
}

const POLITICAL =
  /^(?:senator|representative|congressman|congresswoman|governor|senate|house|leader|majority|minority|speaker|candidate|nominee|lawmaker|mayor|president)$/;
const NEAR_SENTENCES = 4;

/** "the Ashton Republican": whoever of the last few sentences has a political office. */
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
    return [...mention.roles].some((role) => POLITICAL.test(role));
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
  if (OFFICIAL_NOUN.test(noun)) return null;
  const anybody = MAY_REPORT.test(noun);
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

/** "the industry's main group": the industry is spoken of, and the group is not. */
function hasOwner(doc: Doc, core: TokenRange): boolean {
  const { tokens } = doc;
  return tokens.slice(core.start, core.end).some(({ lower }) => /^['’]s?$/.test(lower));
}

/** "the company" may be an outlet, "the airline" is none. */
const MAY_REPORT = /^(?:company|firm|agency|group|organization|organisation|giant)$/;

function isOutlet({ doc }: CoreferenceState, { token, words }: NameMention): boolean {
  return readOutlet(doc, { start: token, end: token + words.length }) !== null;
}

const OFFICIAL_NOUN =
  /^(?:ministry|department|commission|board|council|regulator|union|club|bank|fund)$/;

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

/** "off Ashton", "in Ashton": what stands behind is a place. */
const PLACING = /^(?:in|off|near|at)$/;

/** No body is named so: what the text says "he" of, or gives an age. */
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
