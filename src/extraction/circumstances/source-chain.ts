import type { Span } from '../../text/span.ts';
import type { Cue } from '../cues/cue.ts';
import type { Draft } from '../cues/draft.ts';
import type { Doc, NounPhrase, Sentence } from '../doc/doc.ts';
import { chunkStartingAt } from '../doc/noun-chunks.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { isWord, lowerAt } from '../doc/token-at.ts';
import { readOutlet } from '../entities/outlets.ts';
import { PASSED_TO, SHOWING } from '../lexicon/circumstances/outlet-joints.ts';
import { BOOKS, DOCUMENTS } from '../lexicon/documents.ts';
import { WORKPLACE_PREPOSITIONS } from '../lexicon/function-words/prepositions.ts';
import type { ExtractedLink } from '../types.ts';
import type { Attribution } from './attribution-words.ts';
import type { PlacedOutlet } from './cited-outlets.ts';
import {
  type ChainContext,
  coreHead,
  documentLink,
  isDocument,
  makeLink,
  originLink,
  outletOf,
  reporterLink,
} from './make-link.ts';
import { spanOf } from './mentions.ts';
import { linksOfQuoting } from './quoting-links.ts';

/** Who or what is said to report a statement, and the cue that says so. */
interface Teller {
  context: ChainContext;
  phrase: NounPhrase;
  sentence: Sentence;
  /** The words that say so. */
  cue: Span;
  /** Who cites this source, if anybody: "NBC News reported, citing an aide". */
  reporter: NounPhrase | null;
  /** True if the cue fits both people and outlets: "…, Poe recalled", not "according to Poe". */
  recalls: boolean;
}

/** The source to which a second cue attributes the words: "…, according to CNN". */
export const LINKS_OF_TELLER: readonly Rule<Teller, ExtractedLink[]>[] = [
  {
    name: 'outlet-citing-source',
    example:
      'Ann Poe said that the mill would stay, the Ashton Gazette reported, citing two people.',
    gives: (_, teller) => {
      const outlet = teller.reporter && outletOf(teller.context, teller.reporter);
      if (!outlet) return null;
      return [citedLink(teller), reporterLink(teller.context.doc, outlet, teller.cue)];
    },
  },
  {
    name: 'person-of-outlet-passing-on',
    example: '“The mill stays,” Ann Poe said, according to Tom Reed of the Ashton Gazette.',
    gives: (doc, { context, phrase, cue }) => {
      const person = personOfOutlet(doc, phrase);
      if (!person) return null;
      const name = context.resolve(person);
      return [{ ...makeLink(doc, 'REPORTER', person, { name, kind: 'PERSON' }), cue }];
    },
  },
  {
    name: 'outlet-passing-on',
    example: '“The mill stays,” Ann Poe said, according to the Ashton Gazette.',
    gives: (_, { context, phrase, reporter, cue, recalls }) => {
      // A name alone that recalls something is a person's.
      const outlet = reporter ? null : outletOf(context, phrase, recalls ? 'ON' : 'VIA');
      return outlet && [reporterLink(context.doc, outlet, cue)];
    },
  },
  {
    name: 'account-of-teller',
    example:
      'The mill stays, Ann Poe said, according to an account she gave to the Ashton Gazette.',
    gives: (doc, { context, phrase, sentence, cue }) => {
      const account = lowerAt(doc, coreHead(doc, phrase)) === 'account';
      const teller = account ? chunkStartingAt(doc, phrase.end) : null;
      if (!teller?.pronoun) return null;
      const name = context.resolve(teller);
      const origin = makeLink(doc, 'ORIGIN', teller, { name, kind: 'PERSON' });
      return [{ ...origin, cue }, ...reporterBehind(context, sentence, teller)];
    },
  },
  {
    name: 'document-passing-on',
    example: '“The mill stays,” Ann Poe said, according to a transcript.',
    gives: (doc, { context, phrase, sentence, cue }) =>
      isDocument(doc, phrase)
        ? [{ ...documentLink(doc, phrase), cue }, ...reporterBehind(context, sentence, phrase)]
        : null,
  },
  {
    name: 'source-passing-on',
    example: '“The mill stays,” Ann Poe said, according to two aides.',
    gives: (_, { context, phrase, sentence, cue }) => {
      const origin = originLink(context, sentence, phrase);
      return [{ ...origin, cue }, ...reporterBehind(context, sentence, phrase)];
    },
  },
];

/**
 * Reads the links between the speaker and this text: origins first, then reporters in text order.
 */
export function readChain(
  context: ChainContext,
  draft: Draft,
  attribution: Attribution | null,
  outlets: readonly PlacedOutlet[],
): ExtractedLink[] {
  const { doc } = context;
  const links = [
    ...draft.reportedBy.flatMap((outer) => linksOfCue(context, outer)),
    ...linksOfQuoting(context, draft),
    ...linksOfBooks(doc, attribution),
  ];
  if (links.length === 0) links.push(...linksOfShowing(doc, draft, attribution));
  for (const { outlet } of outlets) {
    const span = spanOf(doc, outlet.range);
    if (links.some(({ mention }) => meets(mention, span))) continue;
    links.push(reporterLink(doc, outlet, null));
  }
  const speaker = draft.speaker ? spanOf(doc, draft.speaker) : null;
  return links
    .filter(({ mention }) => !speaker || !meets(mention, speaker))
    .sort((one, other) => rank(one) - rank(other) || one.mention.start - other.mention.start);
}

const meets = (one: Span, other: Span) => one.start < other.end && other.start < one.end;

const rank = (link: ExtractedLink) => (link.role === 'ORIGIN' ? 0 : 1);

function linksOfCue(context: ChainContext, cue: Cue): ExtractedLink[] {
  const { doc } = context;
  const links = firstFound(doc, LINKS_OF_TELLER, {
    context,
    phrase: cue.speaker,
    sentence: doc.sentences[cue.sentence] as Sentence,
    cue: spanOf(doc, { start: cue.head, end: cue.end }),
    reporter: cue.reporter ?? null,
    recalls: cue.kind !== 'ACCORDING' && cue.base !== 'report',
  });
  return links?.found ?? [];
}

/**
 * "…, NBC News reported, citing two people who were there": they are the origin, NBC News reports.
 */
function citedLink({ context, sentence, phrase }: Teller): ExtractedLink {
  const { doc } = context;
  if (isDocument(doc, phrase)) return documentLink(doc, phrase);
  return originLink(context, sentence, phrase);
}

/** "she recounts in her memoir": a book as the source. */
function linksOfBooks(doc: Doc, attribution: Attribution | null): ExtractedLink[] {
  for (const at of attribution?.outside ?? []) {
    const phrase = lowerAt(doc, at) === 'in' ? chunkStartingAt(doc, at + 1) : null;
    if (!phrase || !isWord(doc, phrase.end - 1, BOOKS)) continue;
    return [documentLink(doc, phrase)];
  }
  return [];
}

/**
 * "Unseen papers show Poe warned that": a document at the head of the sentence shows what was said.
 */
function linksOfShowing(
  doc: Doc,
  { cue }: Draft,
  attribution: Attribution | null,
): ExtractedLink[] {
  const { start } = attribution?.sentence ?? { start: -1 };
  const shown = attribution?.outside.find((at) => isWord(doc, at, SHOWING)) ?? -1;
  const paper = { start, end: shown };
  const opens = shown > start && shown - start < LONGEST_PAPER && shown < (cue?.head ?? 0);
  const named = opens && isDocument(doc, paper) && isWord(doc, shown - 1, DOCUMENTS);
  return named && lowerAt(doc, start) !== 'in' ? [documentLink(doc, paper)] : [];
}

const LONGEST_PAPER = 7;
/** "Tom Reed of the Ashton Gazette", "CNN's Reed": a person with a name and an outlet. */
function personOfOutlet(doc: Doc, phrase: NounPhrase): NounPhrase | null {
  for (let at = phrase.start + 1; at < phrase.end - 1; at++) {
    const owns = /^['’]s$/.test(lowerAt(doc, at));
    if (!owns && !isWord(doc, at, WORKPLACE_PREPOSITIONS)) continue;
    const before = { start: phrase.start, end: at, pronoun: false };
    const behind = { start: at + 1, end: phrase.end, pronoun: false };
    const [person, house] = owns ? [behind, before] : [before, behind];
    const named = doc.tokens.slice(person.start, person.end).every(({ pos }) => pos === 'PROPN');
    return named && readOutlet(doc, house) ? person : null;
  }
  return null;
}

/** "a White House official who spoke with Axios": Axios published what the official said. */
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
    if (!PASSED_TO.has(word)) continue;
    const base = chunkStartingAt(doc, at + 1);
    const outlet = base && outletOf(context, base);
    if (outlet) return [reporterLink(doc, outlet, null)];
  }
  return [];
}
