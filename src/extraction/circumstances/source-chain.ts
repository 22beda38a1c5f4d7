import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Draft } from '../cues/draft.ts';
import type { Doc, NounPhrase, Sentence, Token, TokenRange } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { lowerAt } from '../doc/token-at.ts';
import type { NameIndex } from '../entities/name-index.ts';
import { completeOutlet, type Outlet, readOutlet } from '../entities/outlets.ts';
import type { SourceRegistry } from '../entities/source-registry.ts';
import type { ExtractedLink } from '../types.ts';
import { findLevel, readAnonymity } from './anonymous-sources.ts';
import type { Attribution } from './attribution-words.ts';
import type { PlacedOutlet } from './cited-outlets.ts';
import { judgeOutlet } from './judge-outlet.ts';
import { sourceKindOf, spanOf, textOf } from './mentions.ts';
import { readNamedPlace } from './named-place.ts';

/** What the chain needs of the text and of name resolution. */
export interface ChainContext {
  doc: Doc;
  names: NameIndex;
  registry: SourceRegistry;
  resolve(phrase: NounPhrase): string;
}

const DOCUMENT_HEAD =
  /^(?:report|reports|book|memoir|autobiography|transcript|document|documents|study|filing|filings|complaint|lawsuit|letter|memo|release|statement|affidavit|records|poll|survey|data|website|plan|account|recording|video|review|findings|papers|warrants?|disclosures?|assessment|flyer|newsletter|tweet|post|indictment|ruling|minutes|notes|emails|messages|audio|footage|transcripts|tape|diary|summary|summaries|deposition|cables?|warrant|papers|motion|petition|dossier|briefs?|logs?|files?)$/;

/** Reads the links between the speaker and this text: origins first, then reporters as they stand. */
export function readChain(
  context: ChainContext,
  draft: Draft,
  attribution: Attribution | null,
  outlets: readonly PlacedOutlet[],
): ExtractedLink[] {
  const links: ExtractedLink[] = [];
  for (const outer of draft.reportedBy) links.push(...linksOfCue(context, outer));
  links.push(...linksOfQuoting(context, draft), ...linksOfBooks(context, attribution));
  for (const placed of outlets) {
    if (
      links.some(
        (link) =>
          link.mention.start < spanOf(context.doc, placed.outlet.range).end &&
          spanOf(context.doc, placed.outlet.range).start < link.mention.end,
      )
    )
      continue;
    links.push(reporterLink(context.doc, placed.outlet, null));
  }
  const speaker = draft.speaker ? spanOf(context.doc, draft.speaker) : null;
  const kept = links.filter(
    (link) => !speaker || link.mention.end <= speaker.start || link.mention.start >= speaker.end,
  );
  kept.sort((a, b) => rank(a) - rank(b) || a.mention.start - b.mention.start);
  return kept;
}

const rank = (link: ExtractedLink) => (link.role === 'ORIGIN' ? 0 : 1);

function linksOfCue(context: ChainContext, cue: Cue): ExtractedLink[] {
  const { doc } = context;
  const { tokens } = doc;
  const sentence = doc.sentences[cue.sentence] as Sentence;
  const span = {
    start: (tokens[cue.head] as Token).start,
    end: (tokens[cue.end - 1] as Token).end,
  };
  const outlet = outletOf(context, cue.reporter ?? cue.speaker);
  if (outlet) {
    const cited = cue.reporter ? [citedLink(context, sentence, cue.speaker)] : [];
    return [...cited, reporterLink(doc, outlet, span)];
  }
  const head = tokens[coreHead(doc, cue.speaker)] as Token;
  const teller = head.lower === 'account' ? chunkStartingAt(context.doc, cue.speaker.end) : null;
  if (teller?.pronoun) return linksOfAccount(context, sentence, teller, span);
  if (DOCUMENT_HEAD.test(head.lower)) {
    const link = makeLink(doc, 'REPORTER', cue.speaker, {
      name: textOf(doc, cue.speaker),
      kind: 'DOCUMENT',
    });
    return [{ ...link, cue: span }, ...reporterBehind(context, sentence, cue.speaker)];
  }
  const origin = { ...originLink(context, sentence, cue.speaker), cue: span };
  return [origin, ...reporterBehind(context, sentence, cue.speaker)];
}

/** The outlet that a phrase names where it passes words on: "according to Ukrainska Hazeta". */
function outletOf(context: ChainContext, phrase: NounPhrase): Outlet | null {
  const { doc } = context;
  const known = readOutlet(doc, phrase);
  if (known || phrase.pronoun) return known;
  const last = doc.tokens[phrase.end - 1] as Token;
  const named = readNamedPlace(doc, phrase.start, last.end);
  return named && judgeOutlet(context, named, 'VIA');
}

function originLink(context: ChainContext, sentence: Sentence, phrase: NounPhrase): ExtractedLink {
  const { doc } = context;
  const name = context.resolve(phrase);
  const kind = sourceKindOf(doc, phrase, name);
  const anonymous = kind === 'ANONYMOUS';
  return {
    ...makeLink(doc, 'ORIGIN', phrase, { name: anonymous ? textOf(doc, phrase) : name, kind }),
    level: findLevel(doc, sentence),
    anonymity: anonymous ? readAnonymity(doc, sentence, phrase) : null,
  };
}

/** "…, NBC News reported, citing two people who were there": they told of it, NBC News reports. */
function citedLink(context: ChainContext, sentence: Sentence, phrase: NounPhrase): ExtractedLink {
  const { doc } = context;
  const head = doc.tokens[coreHead(doc, phrase)] as Token;
  if (!DOCUMENT_HEAD.test(head.lower)) return originLink(context, sentence, phrase);
  return makeLink(doc, 'REPORTER', phrase, { name: textOf(doc, phrase), kind: 'DOCUMENT' });
}

/**
 * "The Post quoted an official as saying": the Post passes on; so does "the Post reported, citing".
 * A person who tells of another's words is their origin: "Poe recalled him saying".
 */
function linksOfQuoting(context: ChainContext, draft: Draft): ExtractedLink[] {
  const reporter = draft.cue?.reporter;
  if (!reporter) return [];
  const outlet = outletOf(context, reporter);
  if (outlet) return [reporterLink(context.doc, outlet, null)];
  if (DOCUMENT_HEAD.test(lowerAt(context.doc, coreHead(context.doc, reporter))))
    return [
      makeLink(context.doc, 'REPORTER', reporter, {
        name: textOf(context.doc, reporter),
        kind: 'DOCUMENT',
      }),
    ];
  const name = context.resolve(reporter);
  const kind = sourceKindOf(context.doc, reporter, name);
  // Of whom no more is known: "the Tidewater quoted her as saying" reports, "recalled her saying" tells.
  const quotes = lowerAt(context.doc, (draft.cue?.head ?? 0) - 1) === 'as';
  const tells = kind === 'PERSON' || kind === 'ANONYMOUS' || (kind === 'UNKNOWN' && !quotes);
  const role = tells ? 'ORIGIN' : 'REPORTER';
  return [makeLink(context.doc, role, reporter, { name, kind })];
}

const BOOKS = /^(?:book|memoir|autobiography|memoirs)$/;

/** "she recounts in her memoir": the words came through a book. */
function linksOfBooks(context: ChainContext, attribution: Attribution | null): ExtractedLink[] {
  const { doc } = context;
  for (const at of attribution?.outside ?? []) {
    if (doc.tokens[at]?.lower !== 'in') continue;
    const phrase = chunkStartingAt(doc, at + 1);
    if (!phrase || !BOOKS.test(lowerAt(doc, phrase.end - 1))) continue;
    return [makeLink(doc, 'REPORTER', phrase, { name: textOf(doc, phrase), kind: 'DOCUMENT' })];
  }
  return [];
}

/** "an account she gave to the Beacon": she tells of it, the Beacon reports. */
function linksOfAccount(
  context: ChainContext,
  sentence: Sentence,
  teller: NounPhrase,
  cue: Span,
): ExtractedLink[] {
  const origin = makeLink(context.doc, 'ORIGIN', teller, {
    name: context.resolve(teller),
    kind: 'PERSON',
  });
  return [{ ...origin, cue }, ...reporterBehind(context, sentence, teller)];
}

function coreHead(doc: Doc, range: TokenRange): number {
  for (let at = range.start + 1; at < range.end; at++) {
    if (/^(?:of|for|from|at|in|on|with|to|by)$/.test(lowerAt(doc, at))) return at - 1;
  }
  return range.end - 1;
}

/** "a White House official who spoke with Axios": Axios published what the official told. */
function reporterBehind(
  context: ChainContext,
  sentence: Sentence,
  phrase: NounPhrase,
): ExtractedLink[] {
  const { doc } = context;
  const { tokens } = doc;
  for (let at = phrase.end; at < Math.min(sentence.end - 1, phrase.end + 9); at++) {
    const word = lowerAt(doc, at);
    if (tokens[at]?.text === ',') return [];
    if (!/^(?:with|to|told|by|gave|briefed)$/.test(word)) continue;
    const base = chunkStartingAt(doc, at + 1);
    const outlet = base && outletOf(context, base);
    if (outlet) return [reporterLink(doc, outlet, null)];
  }
  return [];
}

function reporterLink(doc: Doc, outlet: Outlet, cue: ExtractedLink['cue']): ExtractedLink {
  const name = completeOutlet(doc, outlet.name);
  return { ...makeLink(doc, 'REPORTER', outlet.range, { name, kind: outlet.kind }), cue };
}

function makeLink(
  doc: Doc,
  role: ExtractedLink['role'],
  range: TokenRange,
  { name, kind }: Pick<ExtractedLink, 'name' | 'kind'>,
): ExtractedLink {
  return {
    role,
    name,
    kind,
    mention: spanOf(doc, range),
    cue: null,
    level: 'NOT_STATED',
    anonymity: null,
  };
}
