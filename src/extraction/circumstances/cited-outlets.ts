import type { Draft } from '../cues/draft.ts';
import type { Doc, NounPhrase, Token, TokenRange } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { attempt, firstFound, type Rule } from '../doc/rule.ts';
import { isWord, textAt } from '../doc/token-at.ts';
import { type Outlet, readOutlet } from '../entities/outlets.ts';
import { BEFORE_OUTLET_OCCASION } from '../lexicon/circumstances/outlet-joints.ts';
import { EMPLOYER_PREPOSITIONS } from '../lexicon/function-words/prepositions.ts';
import { REPORTERS, UNNAMED_OUTLETS } from '../lexicon/outlet-words.ts';
import type { Attribution } from './attribution-words.ts';
import { judgeOutlet, type OutletEvidence } from './judge-outlet.ts';
import { textOf } from './mentions.ts';
import { type NamedPlace, readNamedPlace } from './named-place.ts';
import { type OutletPlace, placeOfNoun } from './outlet-place.ts';
import { type Place, placeAfter } from './outlet-places.ts';

/** An outlet in the attribution, and how the sentence connects it with the words. */
export interface PlacedOutlet {
  outlet: Outlet;
  place: OutletPlace;
  /** The person of the outlet who was spoken to: "CNN's Ann Poe", "Ann Poe of CNN". */
  person: NounPhrase | null;
}

/** How many tokens from the cue an outlet may be. */
const REACH_OF_CUE = 40;

/** Finds the outlets around the cue: those that were told, heard, read or quoted. */
export function findOutlets(
  evidence: OutletEvidence,
  draft: Draft,
  attribution: Attribution,
): PlacedOutlet[] {
  const { cue } = draft;
  if (!cue) return [];
  // Counted without the statement's own words, however many there are.
  const own = attribution.outside.findIndex((at) => at >= cue.head);
  const near = attribution.outside.slice(Math.max(0, own - REACH_OF_CUE), own + REACH_OF_CUE);
  return findPlaced(evidence, draft, near);
}

/** The outlets at the places among the tokens given, in text order. */
export function findPlaced(
  evidence: OutletEvidence,
  draft: Draft,
  outside: readonly number[],
): PlacedOutlet[] {
  const { doc } = evidence;
  const found: PlacedOutlet[] = [];
  let done = -1;
  for (const at of outside) {
    if (at < done) continue;
    const placed = attempt(doc, () => {
      const place = placeAfter(doc, at, draft.cue) ?? placeByNoun(doc, at, draft);
      return place && readPlaced(evidence, place, endBefore(doc, draft, at));
    });
    if (!placed) continue;
    found.push(placed);
    done = placed.outlet.range.end;
  }
  return found;
}

/** "said in a CNN interview": no verb introduces it, the noun after the name shows its place. */
function placeByNoun(doc: Doc, at: number, draft: Draft): Place | null {
  if (!isWord(doc, at, BEFORE_OUTLET_OCCASION)) return null;
  const named = readNamedPlace(doc, at + 1, endBefore(doc, draft, at));
  const place = named && placeOfNoun(named.noun);
  return place ? { at: at + 1, place } : null;
}

/** The statement's own words or the sentence's end limit what an attribution may name. */
function endBefore(doc: Doc, draft: Draft, at: number): number {
  const token = doc.tokens[at] as Token;
  const sentence = doc.sentences[token.sentence];
  const last = doc.tokens[(sentence?.end ?? at + 1) - 1] as Token;
  const speaker = draft.speaker ? [(doc.tokens[draft.speaker.start] as Token).start] : [];
  const starts = [...draft.segments.map(({ start }) => start), ...speaker].filter(
    (start) => start > token.start,
  );
  return Math.min(last.end, ...starts);
}

/** The words at a place where an outlet may be. */
interface Spot extends Place {
  evidence: OutletEvidence;
  /** The name there. */
  named: NamedPlace | null;
  /** Where the name has to end. */
  limit: number;
}

/** How the words at a place refer to an outlet. */
export const OUTLET_MENTIONS: readonly Rule<Spot, PlacedOutlet>[] = [
  {
    name: 'outlet-without-name',
    example: 'Ann Poe told the newspaper that the mill would stay.',
    gives: (doc, { at, place }) => {
      const outlet = SPOKEN_TO.has(place) ? readUnnamed(doc, at) : null;
      return outlet && { outlet, place, person: null };
    },
  },
  {
    name: 'host-of-outlet',
    example: 'Ann Poe was on CNN on Monday. She told the host that the mill would stay.',
    gives: (doc, { at, place }) => {
      const host = readHost(doc, at);
      return host && { ...host, place };
    },
  },
  {
    name: 'named-outlet',
    example: 'Ann Poe told the Ashton Gazette that the mill would stay.',
    gives: (_, { evidence, named, place }) => {
      const judged = named && judgeOutlet(evidence, named, place);
      return judged && placeOutlet(named, judged, place);
    },
  },
  {
    name: 'house-behind-person',
    example: 'Ann Poe told Tom Reed of the Ashton Gazette that the mill would stay.',
    gives: (doc, { evidence, named, place, limit }) => {
      const joint = named?.whole.end ?? -1;
      if (!named || !isWord(doc, joint, EMPLOYER_PREPOSITIONS)) return null;
      const house = readHouse(evidence, { at: joint + 1, place: 'ON' }, limit);
      return house && placeHouse(named, house, place);
    },
  },
  {
    name: 'house-behind-role',
    example: 'Ann Poe told Tom Reed, a reporter for the Ashton Gazette, that the mill would stay.',
    gives: (doc, { evidence, named, place, limit }) => {
      const joint = named && endOfReporter(doc, named.whole.end);
      if (!joint || !isWord(doc, joint, EMPLOYER_PREPOSITIONS)) return null;
      const house = readHouse(evidence, { at: joint + 1, place: 'TOLD' }, limit);
      return house && placeHouse(named, house, place);
    },
  },
];

const SPOKEN_TO: ReadonlySet<OutletPlace> = new Set<OutletPlace>([
  'TOLD',
  'WITH',
  'TO',
  'BY',
  'VIA',
]);

function readPlaced(evidence: OutletEvidence, place: Place, limit: number): PlacedOutlet | null {
  const { doc } = evidence;
  const named = readNamedPlace(doc, place.at, limit);
  return firstFound(doc, OUTLET_MENTIONS, { ...place, evidence, named, limit })?.found ?? null;
}

function placeOutlet(named: NamedPlace, outlet: Outlet, place: OutletPlace): PlacedOutlet {
  const range = named.owns && !named.person ? named.whole : outlet.range;
  const person = named.person && asPhrase(named.person);
  return { outlet: { ...outlet, range }, place: placeOfNoun(named.noun) ?? place, person };
}

function placeHouse(person: NamedPlace, outlet: Outlet, place: OutletPlace): PlacedOutlet {
  return { outlet, place, person: asPhrase(person.whole) };
}

const asPhrase = (range: TokenRange): NounPhrase => ({ ...range, pronoun: false });

/** After "a reporter" in ", a reporter for the Beacon". */
function endOfReporter(doc: Doc, comma: number): number | null {
  if (textAt(doc, comma) !== ',') return null;
  const role = chunkStartingAt(doc, comma + 1);
  return role && isWord(doc, role.end - 1, REPORTERS) ? role.end : null;
}

/** The outlet of the person at the place. */
function readHouse(evidence: OutletEvidence, { at, place }: Place, limit: number): Outlet | null {
  const house = readNamedPlace(evidence.doc, at, limit);
  return house && !house.person ? judgeOutlet(evidence, house, place) : null;
}

/** How many tokens "the network" may be after an outlet's name. */
const REACH = 120;

/** "told the newspaper": the one named shortly before, or those very words. */
function readUnnamed(doc: Doc, at: number): Outlet | null {
  if (doc.tokens[at]?.lower !== 'the') return null;
  const phrase = chunkStartingAt(doc, at);
  const head = phrase && doc.tokens[phrase.end - 1];
  if (!phrase || !head || head.capital || !UNNAMED.test(textOf(doc, phrase))) return null;
  const next = doc.tokens[phrase.end];
  if (next && (next.capital || next.quote >= 0) && next.quote !== head.quote) return null;
  const known = findOutletBefore(doc, at);
  const name = known?.name ?? textOf(doc, phrase);
  return { range: phrase, name, kind: known?.kind ?? 'NEWS_OUTLET', broadcast: false };
}

/** "told the host": the outlet named shortly before. */
function readHost(doc: Doc, at: number): Pick<PlacedOutlet, 'outlet' | 'person'> | null {
  const phrase = doc.tokens[at]?.lower === 'the' ? chunkStartingAt(doc, at) : null;
  if (!phrase || !HOST.test(textOf(doc, phrase))) return null;
  const outlet = findOutletBefore(doc, at);
  return outlet && { outlet, person: phrase };
}

const HOST = /^the (?:host|anchor|interviewer|presenter)$/i;

const UNNAMED = new RegExp(
  `^the (?:same |news )?(?:${[...UNNAMED_OUTLETS].join('|')}|news agency|news organization|news site|news outlet)$`,
  'i',
);

function findOutletBefore(doc: Doc, before: number): Outlet | null {
  for (let at = before - 1; at >= Math.max(0, before - REACH); at--) {
    const phrase = chunkStartingAt(doc, at);
    const outlet = phrase && readOutlet(doc, phrase);
    if (outlet) return outlet;
  }
  return null;
}
