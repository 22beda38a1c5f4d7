import type { Draft } from '../cues/draft.ts';
import type { Doc, NounPhrase, Token, TokenRange } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { type Outlet, readOutlet } from '../entities/outlets.ts';
import { OUTLET_NOUNS } from '../lexicon/outlet-words.ts';
import type { Attribution } from './attribution-words.ts';
import { judgeOutlet, type OutletEvidence } from './judge-outlet.ts';
import { textOf } from './mentions.ts';
import { type NamedPlace, readNamedPlace } from './named-place.ts';
import { type OutletPlace, placeOfNoun } from './outlet-place.ts';
import { type Place, placeAfter } from './outlet-places.ts';

/** An outlet of the attribution, and how the sentence connects it with the words. */
export interface PlacedOutlet {
  outlet: Outlet;
  place: OutletPlace;
  /** The person of the outlet who was spoken to: "CNN's Ann Poe", "Ann Poe of CNN". */
  person: NounPhrase | null;
}

/** Tokens from the cue within which an outlet belongs to it. */
const REACH_OF_CUE = 40;

/** Finds the outlets around the cue: where they were told, heard, read or quoted. */
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
    const place = placeAfter(doc, at, draft.cue) ?? placeByNoun(doc, at, draft);
    const placed = place && readPlaced(evidence, place, endBefore(doc, draft, at));
    if (!placed) continue;
    found.push(placed);
    done = placed.outlet.range.end;
  }
  return found;
}

/** "said in a CNN interview": no verb leads to it, the noun behind the name tells its place. */
function placeByNoun(doc: Doc, at: number, draft: Draft): Place | null {
  if (!/^(?:in|during|on|for|to)$/.test(doc.tokens[at]?.lower ?? '')) return null;
  const named = readNamedPlace(doc, at + 1, endBefore(doc, draft, at));
  const place = named && placeOfNoun(named.noun);
  return place ? { at: at + 1, place } : null;
}

/** Where the statement's own words or the sentence's end stop what an attribution may name. */
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

function readPlaced(
  evidence: OutletEvidence,
  { at, place }: Place,
  limit: number,
): PlacedOutlet | null {
  const { doc } = evidence;
  const unnamed = /^(?:TOLD|WITH|TO|BY|VIA)$/.test(place) ? readUnnamed(doc, at) : null;
  if (unnamed) return { outlet: unnamed, place, person: null };
  const host = readHost(doc, at);
  if (host) return { ...host, place };
  const named = readNamedPlace(doc, at, limit);
  if (!named) return null;
  const outlet = judgeOutlet(evidence, named, place);
  if (outlet) return placeOutlet(named, outlet, place);
  const house = readHouse(evidence, named, limit);
  return house && { outlet: house, place, person: asPhrase(named.whole) };
}

function placeOutlet(named: NamedPlace, outlet: Outlet, place: OutletPlace): PlacedOutlet {
  const range = named.owns && !named.person ? named.whole : outlet.range;
  const person = named.person && asPhrase(named.person);
  return { outlet: { ...outlet, range }, place: placeOfNoun(named.noun) ?? place, person };
}

const asPhrase = (range: TokenRange): NounPhrase => ({ ...range, pronoun: false });

const EMPLOYED = /^(?:of|from|at|with|for)$/;

/** "Ann Poe of CNN", "Ann Poe, a reporter for the Beacon": the house of the person at the place. */
function readHouse(evidence: OutletEvidence, named: NamedPlace, limit: number): Outlet | null {
  const { doc } = evidence;
  const { end } = named.whole;
  let joint = end;
  if (doc.tokens[end]?.text === ',') {
    const role = chunkStartingAt(doc, end + 1);
    if (!role || !JOURNALIST.test(doc.tokens[role.end - 1]?.lower ?? '')) return null;
    joint = role.end;
  }
  if (!EMPLOYED.test(doc.tokens[joint]?.lower ?? '')) return null;
  const house = readNamedPlace(doc, joint + 1, limit);
  if (!house || house.person) return null;
  return judgeOutlet(evidence, house, joint > end ? 'TOLD' : 'ON');
}

const JOURNALIST =
  /^(?:reporter|journalist|correspondent|columnist|editor|writer|host|anchor|presenter|producer)$/;

/** Tokens that an outlet's name may stand before "the network". */
const REACH = 120;

/** "told the newspaper": the one that the text has named shortly before, or those very words. */
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

/** "told the host": of the house that the text has named shortly before. */
function readHost(doc: Doc, at: number): Pick<PlacedOutlet, 'outlet' | 'person'> | null {
  const phrase = doc.tokens[at]?.lower === 'the' ? chunkStartingAt(doc, at) : null;
  if (!phrase || !HOST.test(textOf(doc, phrase))) return null;
  const outlet = findOutletBefore(doc, at);
  return outlet && { outlet, person: phrase };
}

const HOST = /^the (?:host|anchor|interviewer|presenter)$/i;

const UNNAMED = new RegExp(
  `^the (?:same |news )?(?:${[...OUTLET_NOUNS].filter((noun) => !/^(?:show|series|site|website|blog|radio|television|tv|agency|journal|portal|documentary|docuseries|program|channel)$/.test(noun)).join('|')}|news agency|news organization|news site|news outlet|website)$`,
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
