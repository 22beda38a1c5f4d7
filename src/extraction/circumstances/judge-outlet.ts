import type { Doc, Token, TokenRange } from '../doc/doc.ts';
import type { NameIndex } from '../entities/name-index.ts';
import { isNational } from '../entities/nationalities.ts';
import { type Outlet, readOutlet } from '../entities/outlets.ts';
import { findSource, type KnownName, type SourceRegistry } from '../entities/source-registry.ts';
import { isFirstName } from '../lexicon/gender.ts';
import {
  BODY_WORDS,
  KNOWN_BODIES,
  OUTLET_OPENERS,
  OUTLET_TAILS,
  PROGRAMME_NOUNS,
} from '../lexicon/outlet-words.ts';
import { DEMONYM, words } from '../lexicon/word-classes.ts';
import { textOf } from './mentions.ts';
import type { NamedPlace } from './named-place.ts';
import { type OutletPlace, placeOfNoun } from './outlet-place.ts';

/** What tells an outlet from a person or a body. */
export interface OutletEvidence {
  doc: Doc;
  names: NameIndex;
  registry: SourceRegistry;
}

/**
 * Decides whether the name at a place is an outlet: by its registered or usual form, by the noun that
 * introduces it, or by its place, where it is neither a person nor a body that is spoken to.
 */
export function judgeOutlet(
  evidence: OutletEvidence,
  named: NamedPlace,
  place: OutletPlace,
): Outlet | null {
  const { doc } = evidence;
  if (named.titled && !named.introduced && isPerson(evidence, named.name)) return null;
  if (named.noun !== null && !named.introduced && !named.owns && placeOfNoun(named.noun) === null)
    return null;
  const range = withArticle(named);
  const listed = findSource(evidence.registry, textOf(doc, range));
  if (listed) return readListed(listed, range, named, place);
  const known = readOutlet(doc, named.introduced ? named.whole : range) ?? readOutlet(doc, range);
  if (known) return { ...known, broadcast: known.broadcast || isAired(named, place) };
  if ((named.titled || named.quoted) && !named.introduced) return null;
  const parts = doc.tokens.slice(named.name.start, named.name.end);
  const sure = named.introduced || named.person !== null || hasOutletForm(parts, named);
  if (!sure && (isPerson(evidence, named.name) || isBody(evidence, parts, named))) return null;
  if (named.introduced && named.person === null && isPerson(evidence, named.name) && !named.noun)
    return null;
  if (!sure && !isTakenByPlace(evidence, parts, named, place)) return null;
  return {
    range,
    name: textOf(doc, range),
    kind: 'NEWS_OUTLET',
    broadcast: isAired(named, place),
  };
}

/** What the registry says it is; a body that is known by name is no outlet. */
function readListed(
  { name, kind }: KnownName,
  range: TokenRange,
  named: NamedPlace,
  place: OutletPlace,
): Outlet | null {
  if (kind !== 'NEWS_OUTLET' && kind !== 'NEWS_AGENCY') return null;
  return { range, name, kind, broadcast: isAired(named, place) };
}

function isAired(named: NamedPlace, place: OutletPlace): boolean {
  return place === 'ON' || place === 'AIRED' || PROGRAMME_NOUNS.has(named.noun ?? '');
}

/** "the Argus Leader": the article that stands right before a name is printed with it. */
function withArticle({ article, name, whole }: NamedPlace): TokenRange {
  return article && whole.start + 1 === name.start ? { start: whole.start, end: name.end } : name;
}

/** "9News", "Polygraph.info", "NRK", "Ghana Sports Daily", "Radio Tonga": what only outlets are called. */
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
  // Named again by the same surname alone, or of a house: a person.
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

/** Places that speak and are spoken to as their governments are. */
const PLACES = new Set(
  `washington london paris berlin brussels moscow beijing tehran jerusalem kyiv kiev ottawa canberra
  tokyo seoul rome madrid congress parliament israel iran russia china ukraine canada britain germany
  france japan india pakistan turkey egypt syria iraq america europe australia mexico brazil
  twitter facebook instagram youtube tiktok reddit snapchat whatsapp telegram bluesky mastodon
  god heaven jesus christmas easter english french german spanish arabic`.split(/\s+/),
);

/** A name that nothing in its form gives away, where outlets stand and people are introduced. */
function isTakenByPlace(
  { doc, names }: OutletEvidence,
  words: readonly Token[],
  named: NamedPlace,
  place: OutletPlace,
): boolean {
  const last = words.at(-1)?.text ?? '';
  if (place === 'ON') return named.owns;
  if (names.places.has(last) || isDescribed(doc, named)) return false;
  if (named.article) return words.length > 1 && !/[^s]s$/.test(last);
  if (place === 'VIA' || place === 'BY') return words.length < 5;
  // A person is introduced by a full name: a word alone that is named nowhere else is none.
  return (names.counts.get(last) ?? 0) <= 1 || words.length === 1;
}

const PRIVATE = words('call meeting dinner lunch conversation talks letter visit');

/** "Xi Jinping, the president", "Okoro Ade, 43", "Okoro Ade of CNN": what is told of a person. */
function isDescribed({ tokens }: Doc, { name }: NamedPlace): boolean {
  const [comma, next] = tokens.slice(name.end, name.end + 2);
  if (/^(?:of|from)$/.test(comma?.lower ?? '')) return next?.capital === true;
  // "told Bibi on a call": nobody prints what two people say to each other.
  const occasion = tokens.slice(name.end + 1, name.end + 4).map(({ lower }) => lower);
  if (
    /^(?:on|in|at|over|during)$/.test(comma?.lower ?? '') &&
    occasion.some((word) => PRIVATE.has(word))
  )
    return true;
  return comma?.text === ',' && /^(?:an?|the|his|her|who|\d\d)$/.test(next?.lower ?? '');
}
