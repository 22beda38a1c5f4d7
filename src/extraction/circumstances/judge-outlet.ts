import type { Doc, Token, TokenRange } from '../doc/doc.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import type { NameIndex } from '../entities/name-index.ts';
import { isNational } from '../entities/nationalities.ts';
import { type Outlet, readOutlet } from '../entities/outlets.ts';
import { findSource, type KnownName, type SourceRegistry } from '../entities/source-registry.ts';
import { PRIVATE_OCCASIONS } from '../lexicon/circumstances/occasions.ts';
import { BEFORE_PRIVATE_OCCASION } from '../lexicon/circumstances/outlet-joints.ts';
import { isFirstName } from '../lexicon/gender.ts';
import {
  BODY_WORDS,
  KNOWN_BODIES,
  OUTLET_OPENERS,
  OUTLET_TAILS,
  PROGRAMME_NOUNS,
} from '../lexicon/outlet-words.ts';
import { DEMONYM } from '../lexicon/word-classes.ts';
import { textOf } from './mentions.ts';
import type { NamedPlace } from './named-place.ts';
import { type OutletPlace, placeOfNoun } from './outlet-place.ts';

/** What distinguishes an outlet from a person or a body. */
export interface OutletEvidence {
  doc: Doc;
  names: NameIndex;
  registry: SourceRegistry;
}

/** A name where an outlet may be. */
interface Candidate extends OutletEvidence {
  named: NamedPlace;
  place: OutletPlace;
  /** The name with the article that belongs to it. */
  range: TokenRange;
  parts: readonly Token[];
}

/** The verdict that the name is not an outlet's. */
const NO_OUTLET = 'NO_OUTLET';

/**
 * Evidence that a name is an outlet: its registered or usual form, what introduces it, finally its
 * place.
 */
export const OUTLET_VERDICTS: readonly Rule<Candidate, Outlet | typeof NO_OUTLET>[] = [
  {
    name: 'titled-person-is-no-outlet',
    example: 'Ann Poe told Mayor Tom Reed that the mill would stay.',
    gives: (_, one) =>
      one.named.titled && !one.named.introduced && isPerson(one, one.named.name) ? NO_OUTLET : null,
  },
  {
    name: 'name-before-other-noun-is-no-outlet',
    example: 'Ann Poe told Ashton voters that the mill would stay.',
    gives: (_, { named }) =>
      named.noun !== null && !named.introduced && !named.owns && placeOfNoun(named.noun) === null
        ? NO_OUTLET
        : null,
  },
  {
    name: 'known-name-of-outlet',
    example: 'Ann Poe told the Ashton Gazette that the mill would stay.',
    gives: (_, one) => readKnown(one),
  },
  {
    name: 'title-of-work-is-no-outlet',
    example: 'Ann Poe said on “Salt and Iron” that the mill would stay.',
    gives: (_, { named }) =>
      (named.titled || named.quoted) && !named.introduced ? NO_OUTLET : null,
  },
  {
    name: 'introduced-person-is-no-outlet',
    example: 'Ann Poe told independent publication Tom Reed that the mill would stay.',
    gives: (_, one) =>
      one.named.introduced &&
      one.named.person === null &&
      !one.named.noun &&
      isPerson(one, one.named.name)
        ? NO_OUTLET
        : null,
  },
  {
    name: 'introduced-outlet',
    example: 'Ann Poe told the Slovak daily Denník Roe that the mill would stay.',
    gives: (doc, one) => (one.named.introduced ? takeOutlet(doc, one) : null),
  },
  {
    name: 'house-of-person',
    example: 'Ann Poe told Quarrygate’s Tom Reed that the mill would stay.',
    gives: (doc, one) => (one.named.person !== null ? takeOutlet(doc, one) : null),
  },
  {
    name: 'outlet-by-form',
    example: 'Ann Poe told 7Coast Perth that the mill would stay.',
    gives: (doc, one) => (hasOutletForm(one.parts, one.named) ? takeOutlet(doc, one) : null),
  },
  {
    name: 'person-is-no-outlet',
    example: 'Ann Poe told Tom Reed that the mill would stay.',
    gives: (_, one) => (isPerson(one, one.named.name) ? NO_OUTLET : null),
  },
  {
    name: 'body-is-no-outlet',
    example: 'Ann Poe told the Security Council that the mill would stay.',
    gives: (_, one) => (isBody(one, one.parts, one.named) ? NO_OUTLET : null),
  },
  {
    name: 'outlet-by-place',
    example: 'Ann Poe told Quarrygate that the mill would stay.',
    gives: (doc, one) => (isTakenByPlace(one) ? takeOutlet(doc, one) : null),
  },
];

/**
 * Decides whether the name at a place is an outlet: by its registered or usual form, by the noun
 * that introduces it, or by its place, if it is neither a person nor a body as addressee.
 */
export function judgeOutlet(
  { doc, names, registry }: OutletEvidence,
  named: NamedPlace,
  place: OutletPlace,
): Outlet | null {
  const range = withArticle(named);
  const parts = doc.tokens.slice(named.name.start, named.name.end);
  const candidate = { doc, names, registry, named, place, range, parts };
  const verdict = firstFound(doc, OUTLET_VERDICTS, candidate)?.found ?? NO_OUTLET;
  return verdict === NO_OUTLET ? null : verdict;
}

function takeOutlet(doc: Doc, { range, named, place }: Candidate): Outlet {
  return {
    range,
    name: textOf(doc, range),
    kind: 'NEWS_OUTLET',
    broadcast: isAired(named, place),
  };
}

/** What the registry or its own form says it is; a body that is known by name is not an outlet. */
function readKnown({ doc, registry, named, place, range }: Candidate) {
  const listed = findSource(registry, textOf(doc, range));
  if (listed) return readListed(listed, range, isAired(named, place));
  const known = readOutlet(doc, named.introduced ? named.whole : range) ?? readOutlet(doc, range);
  return known && { ...known, broadcast: known.broadcast || isAired(named, place) };
}

function readListed({ name, kind }: KnownName, range: TokenRange, broadcast: boolean) {
  if (kind !== 'NEWS_OUTLET' && kind !== 'NEWS_AGENCY') return NO_OUTLET;
  return { range, name, kind, broadcast };
}

function isAired(named: NamedPlace, place: OutletPlace): boolean {
  return place === 'ON' || place === 'AIRED' || PROGRAMME_NOUNS.has(named.noun ?? '');
}

/** "the Argus Leader": the article right before a name belongs to it. */
function withArticle({ article, name, whole }: NamedPlace): TokenRange {
  return article && whole.start + 1 === name.start ? { start: whole.start, end: name.end } : name;
}

/**
 * "9News", "Polygraph.info", "NRK", "Ghana Sports Daily", "Radio Tonga": names that only outlets
 * have.
 */
function hasOutletForm(words: readonly Token[], named: NamedPlace): boolean {
  const joined = words.map(({ text }) => text).join('');
  const last = words.at(-1)?.lower ?? '';
  if (OUTLET_TAILS.has(last) && (words.length > 1 || named.article)) return true;
  if (/\p{L}\d|\d\p{L}/u.test(joined) || /\p{L}\.\p{Ll}{2,4}$/u.test(joined)) return true;
  if (words.length > 1 && OUTLET_OPENERS.has(words[0]?.lower ?? '') && !named.article) return true;
  const letters = words[0]?.text ?? '';
  const acronym = words.length === 1 && /^\p{Lu}{2,5}$/u.test(letters) && !named.article;
  return acronym && !KNOWN_BODIES.has(letters.toLowerCase());
}

function isPerson({ doc, names }: OutletEvidence, range: TokenRange): boolean {
  const words = doc.tokens.slice(range.start, range.end).filter(({ text }) => /\p{L}/u.test(text));
  const [first, last] = [words[0]?.text ?? '', words.at(-1)?.text ?? ''];
  const bearers = names.full.get(last) ?? [];
  if (words.length === 1) return bearers.length > 0 || isFirstName(first);
  if (isFirstName(first)) return true;
  if (/^\p{Lu}\.?$/u.test(words[1]?.text ?? '')) return true;
  if (bearers.some(({ person }) => person)) return true;
  // Named again by surname alone, or as a member of an outlet: a person.
  return (names.counts.get(last) ?? 0) > bearers.length && bearers.length > 0;
}

function isBody({ names }: OutletEvidence, words: readonly Token[], named: NamedPlace): boolean {
  if (words.some(({ lower }) => BODY_WORDS.has(lower))) return true;
  const only = words.length === 1 ? (words[0] as Token) : null;
  if (words.every(({ text }) => DEMONYM.test(text.replace(/s$/, '')))) return true;
  if (!only) return words.every(({ text, lower }) => DEMONYM.test(text) || isNational(lower));
  if (KNOWN_BODIES.has(only.lower) || names.acronyms.has(only.text)) return true;
  return named.article || DEMONYM.test(only.text) || PLACES.has(only.lower);
}

/** Places that speak and are addressed as their governments are. */
const PLACES = new Set(
  `washington london paris berlin brussels moscow beijing tehran jerusalem kyiv kiev ottawa canberra
  tokyo seoul rome madrid congress parliament israel iran russia china ukraine canada britain germany
  france japan india pakistan turkey egypt syria iraq america europe australia mexico brazil
  twitter facebook instagram youtube tiktok reddit snapchat whatsapp telegram bluesky mastodon
  god heaven jesus christmas easter english french german spanish arabic`.split(/\s+/),
);

/** A name whose form says nothing, where outlets occur and people are introduced. */
function isTakenByPlace({ doc, names, parts, named, place }: Candidate): boolean {
  const last = parts.at(-1)?.text ?? '';
  if (place === 'ON') return named.owns;
  if (names.places.has(last) || isDescribed(doc, named)) return false;
  if (named.article) return parts.length > 1 && !/[^s]s$/.test(last);
  if (place === 'VIA' || place === 'BY') return parts.length < 5;
  // People are introduced by full names, whose form says nothing: “told Ibrahima Sow”.
  return parts.length === 1;
}

/** "Xi Jinping, the president", "Okoro Ade, 43", "Okoro Ade of CNN": details of a person. */
function isDescribed({ tokens }: Doc, { name }: NamedPlace): boolean {
  const [comma, next] = tokens.slice(name.end, name.end + 2);
  if (/^(?:of|from)$/.test(comma?.lower ?? '')) return next?.capital === true;
  // "told Bibi on a call": no outlet takes part in a conversation between two people.
  const occasion = tokens.slice(name.end + 1, name.end + 4).map(({ lower }) => lower);
  if (
    BEFORE_PRIVATE_OCCASION.has(comma?.lower ?? '') &&
    occasion.some((word) => PRIVATE_OCCASIONS.has(word))
  )
    return true;
  return comma?.text === ',' && /^(?:an?|the|his|her|who|\d\d)$/.test(next?.lower ?? '');
}
