import type { Draft } from '../cues/draft.ts';
import type { Doc, NounPhrase, Token, TokenRange } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { lowerAt } from '../doc/token-at.ts';
import { type Outlet, readOutlet } from '../entities/outlets.ts';
import type { Attribution } from './attribution-words.ts';
import { textOf } from './mentions.ts';
import { findOutletBehind } from './nearby-outlets.ts';

/** An outlet of the attribution, and how the sentence connects it with the words. */
export interface PlacedOutlet {
  outlet: Outlet;
  /** TOLD: "told CNN"; ON: "said on CNN"; BY: "as reported by CNN"; WITH: "interview with CNN". */
  place: 'TOLD' | 'ON' | 'BY' | 'WITH';
  /** The person of the outlet who was spoken to: "CNN's Ann Poe", "Ann Poe of CNN". */
  person: NounPhrase | null;
}

/** Finds the outlets around the cue: as addressee, behind "on", "with" or "by". */
export function findOutlets(doc: Doc, draft: Draft, attribution: Attribution): PlacedOutlet[] {
  const { tokens } = doc;
  const found: PlacedOutlet[] = [];
  const cue = draft.cue;
  if (!cue) return found;
  let done = -1;
  for (const at of attribution.outside) {
    if (at < done || Math.abs(at - cue.head) > 30) continue;
    const place = placeOf(doc, draft, at);
    if (!place) continue;
    const placed = readPlaced(doc, place.first, place.kind);
    if (!placed) continue;
    found.push(placed);
    done = placed.outlet.range.end;
  }
  const after = found.length === 0 ? findOutletBehind(doc, draft) : null;
  if (after) found.push({ outlet: after, place: 'WITH', person: null });
  return found.filter((one) => tokens[one.outlet.range.start] !== undefined);
}

function placeOf(
  doc: Doc,
  draft: Draft,
  at: number,
): { first: number; kind: PlacedOutlet['place'] } | null {
  const { tokens } = doc;
  const token = tokens[at] as Token;
  const cue = draft.cue;
  if (draft.addressee && cue?.base === 'tell' && at === draft.addressee.start)
    return { first: at, kind: 'TOLD' };
  const before = lowerAt(doc, at - 1);
  // "according to a person who told Reuters about it"
  if (cue?.kind === 'ACCORDING' && /^(?:told|briefed)$/.test(before))
    return { first: at, kind: 'TOLD' };
  if (token.lower === 'on') return { first: at + 1, kind: 'ON' };
  if (
    token.lower === 'with' &&
    nounBefore(
      doc,
      at,
      /^(?:interview|interviews|conversation|sitdown|meeting|call|spoke|speaking|appearance|exclusive|board)$/,
    )
  ) {
    return { first: at + 1, kind: 'WITH' };
  }
  if (
    token.lower === 'to' &&
    /^(?:call|spoke|speaking|interview|appearance|statement|speaks|granted)$/.test(before)
  ) {
    return { first: at + 1, kind: 'WITH' };
  }
  if (token.lower === 'of' && /^(?:episode|broadcast|show)$/.test(before)) {
    return { first: at + 1, kind: 'ON' };
  }
  if (token.lower === 'of' && nounBefore(doc, at, /^(?:board|edition|readers|viewers)$/))
    return { first: at + 1, kind: 'WITH' };
  if (
    token.lower === 'by' &&
    /^(?:reported|obtained|published|quoted|released|cited)$/.test(before)
  )
    return { first: at + 1, kind: 'BY' };
  return null;
}

function nounBefore(doc: Doc, at: number, pattern: RegExp): boolean {
  for (let left = at - 1; left >= Math.max(0, at - 3); left--) {
    if (pattern.test(lowerAt(doc, left))) return true;
  }
  return false;
}

/** The outlet that begins at `start`, alone, as possessor, or behind a person and "of". */
function readPlaced(doc: Doc, first: number, place: PlacedOutlet['place']): PlacedOutlet | null {
  const { tokens } = doc;
  const start = skipArticle(doc, first);
  const base = chunkStartingAt(doc, first) ?? chunkStartingAt(doc, start);
  const whole = extendOverTitle(doc, base, first);
  if (!whole) return null;
  const possessive = possessiveAt(doc, whole);
  if (possessive > 0) return readPossessor(doc, whole, possessive, place);
  const outlet = readOutlet(doc, whole) ?? readNamedBefore(doc, whole);
  if (outlet) return { outlet, place, person: null };
  if (HOST.test(lowerAt(doc, whole.end - 1))) {
    const house = findOutletBefore(doc, whole.start);
    return house && { outlet: house, place, person: { ...whole, pronoun: false } };
  }
  const of = tokens[whole.end];
  if (of && /^(?:of|from|at)$/.test(of.lower)) {
    const next = chunkStartingAt(doc, whole.end + 1);
    const house = next && readOutlet(doc, next);
    if (house) return { outlet: house, place, person: { ...whole, pronoun: false } };
  }
  const employer = of?.text === ',' ? readEmployer(doc, whole.end + 1) : null;
  return employer && { outlet: employer, place, person: { ...whole, pronoun: false } };
}

const HOST = /^(?:host|anchor|interviewer|presenter)$/;
const UNNAMED =
  /^the (?:same )?(?:newspaper|paper|news agency|network|magazine|broadcaster|station|channel|website|outlet|podcast)$/i;
/** Tokens that an outlet's name may stand before "the network". */
const REACH = 120;

/** "told the newspaper": the one that the text has named shortly before. */
function readNamedBefore(doc: Doc, range: TokenRange): Outlet | null {
  if (!UNNAMED.test(textOf(doc, range))) return null;
  const outlet = findOutletBefore(doc, range.start);
  return outlet && { ...outlet, range };
}

function findOutletBefore(doc: Doc, before: number): Outlet | null {
  for (let at = before - 1; at >= Math.max(0, before - REACH); at--) {
    const phrase = chunkStartingAt(doc, at);
    const outlet = phrase && readOutlet(doc, phrase);
    if (outlet) return outlet;
  }
  return null;
}

const JOURNALIST =
  /^(?:reporter|journalist|correspondent|columnist|editor|writer|host|anchor|presenter|producer)$/;

/** "Ann Poe, a reporter for the Beacon": the house of whoever was told. */
function readEmployer(doc: Doc, start: number): Outlet | null {
  const role = chunkStartingAt(doc, start);
  if (!role || !JOURNALIST.test(lowerAt(doc, role.end - 1))) return null;
  if (!/^(?:for|of|at|with|from)$/.test(lowerAt(doc, role.end))) return null;
  const house = chunkStartingAt(doc, role.end + 1);
  return house && readOutlet(doc, house);
}

function readPossessor(
  doc: Doc,
  whole: TokenRange,
  possessive: number,
  place: PlacedOutlet['place'],
): PlacedOutlet | null {
  const owner = readOutlet(doc, { start: whole.start, end: possessive });
  if (!owner) {
    const outlet = readOutlet(doc, whole);
    return outlet && { outlet, place, person: null };
  }
  const all = readOutlet(doc, whole);
  const rest = { start: possessive + 1, end: whole.end };
  const titled =
    (doc.tokens[rest.start] as Token | undefined)?.quote !== -1 ||
    (all?.broadcast &&
      /^(?:show|today|joe|box|morning|daily|week)$/.test(lowerAt(doc, whole.end - 1)));
  if (titled || !isPersonName(doc, rest)) {
    return {
      outlet: { ...owner, range: whole, broadcast: owner.broadcast || !!all?.broadcast },
      place,
      person: null,
    };
  }
  return { outlet: owner, place, person: { ...whole, pronoun: false } };
}

function isPersonName(doc: Doc, range: TokenRange): boolean {
  const words = doc.tokens.slice(range.start, range.end).filter((token) => token.text !== '.');
  return words.length >= 2 && words.slice(-2).every((word) => word.pos === 'PROPN');
}

function skipArticle(doc: Doc, start: number): number {
  return /^(?:the|a|an|his|her)$/.test(lowerAt(doc, start)) ? start + 1 : start;
}

function possessiveAt(doc: Doc, range: TokenRange): number {
  for (let at = range.start + 1; at < range.end; at++) {
    if (/^['’]s?$/.test(lowerAt(doc, at))) return at;
  }
  return -1;
}

/** Extends a phrase over "'s" and a title in quotation marks: CBS’ “Face the Nation”. */
function extendOverTitle(doc: Doc, base: NounPhrase | null, start: number): TokenRange | null {
  const { tokens } = doc;
  let end = base?.end ?? start;
  if (/^['’]s?$/.test(lowerAt(doc, end))) end++;
  const title = tokens[end];
  const quote = title && title.quote >= 0 ? doc.quotes[title.quote] : undefined;
  if (quote && quote.end - quote.start < 50) {
    while (tokens[end]?.quote === title?.quote) end++;
    if (/^(?:show|program|podcast)$/.test(lowerAt(doc, end))) end++;
  } else if (end > (base?.end ?? start)) {
    while (tokens[end]?.pos === 'PROPN') end++;
  }
  return end > start ? { start: base?.start ?? start, end } : null;
}
