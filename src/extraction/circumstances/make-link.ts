import type { Doc, NounPhrase, Sentence, Token, TokenRange } from '../doc/doc.ts';
import { isWord } from '../doc/token-at.ts';
import type { NameIndex } from '../entities/name-index.ts';
import { completeOutlet, type Outlet, readOutlet } from '../entities/outlets.ts';
import type { SourceRegistry } from '../entities/source-registry.ts';
import { DOCUMENTS } from '../lexicon/documents.ts';
import { SOURCE_PREPOSITIONS } from '../lexicon/function-words/prepositions.ts';
import { endOfCore } from '../syntax/end-of-core.ts';
import type { ExtractedLink } from '../types.ts';
import { findLevel, readAnonymity } from './anonymous-sources.ts';
import { judgeOutlet } from './judge-outlet.ts';
import { sourceKindOf, spanOf, textOf } from './mentions.ts';
import { readNamedPlace } from './named-place.ts';
import type { OutletPlace } from './outlet-place.ts';

/** What the chain needs of the text and of name resolution. */
export interface ChainContext {
  doc: Doc;
  names: NameIndex;
  registry: SourceRegistry;
  resolve(phrase: NounPhrase): string;
}

/** The outlet that a phrase names if it passes words on: "according to Ukrainska Hazeta". */
export function outletOf(
  context: ChainContext,
  phrase: NounPhrase,
  place: OutletPlace = 'VIA',
): Outlet | null {
  const { doc } = context;
  const known = readOutlet(doc, phrase);
  // "his agent, Tom Reed": a name described by a noun for persons is not an outlet.
  if (known || phrase.pronoun || phrase.descriptor) return known;
  const last = doc.tokens[phrase.end - 1] as Token;
  const named = readNamedPlace(doc, phrase.start, last.end);
  return named && judgeOutlet(context, named, place);
}

export function originLink(
  context: ChainContext,
  sentence: Sentence,
  phrase: NounPhrase,
): ExtractedLink {
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

export const isDocument = (doc: Doc, phrase: TokenRange) =>
  isWord(doc, coreHead(doc, phrase), DOCUMENTS);

export const documentLink = (doc: Doc, phrase: TokenRange) =>
  makeLink(doc, 'REPORTER', phrase, { name: textOf(doc, phrase), kind: 'DOCUMENT' });

export function coreHead(doc: Doc, range: TokenRange): number {
  return endOfCore(doc, range, SOURCE_PREPOSITIONS) - 1;
}

export function reporterLink(doc: Doc, outlet: Outlet, cue: ExtractedLink['cue']): ExtractedLink {
  const name = completeOutlet(doc, outlet.name);
  return { ...makeLink(doc, 'REPORTER', outlet.range, { name, kind: outlet.kind }), cue };
}

export function makeLink(
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
