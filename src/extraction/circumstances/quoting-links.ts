import type { Draft } from '../cues/draft.ts';
import type { NounPhrase } from '../doc/doc.ts';
import { firstFound, type Rule } from '../doc/rule.ts';
import { lowerAt } from '../doc/token-at.ts';
import type { ExtractedLink, SourceKind } from '../types.ts';
import {
  type ChainContext,
  documentLink,
  isDocument,
  makeLink,
  outletOf,
  reporterLink,
} from './make-link.ts';
import { sourceKindOf } from './mentions.ts';

/** Who quotes the speaker: "the Post" in "the Post quoted her as saying". */
interface Quoting {
  context: ChainContext;
  phrase: NounPhrase;
}

interface NamedQuoting extends Quoting {
  name: string;
  kind: SourceKind;
  /** "quoted her as saying", not "recalled her saying". */
  verbatim: boolean;
}

/** Who quotes the speaker and only passes the words on. */
export const LINKS_OF_QUOTING: readonly Rule<Quoting, ExtractedLink>[] = [
  {
    name: 'outlet-quoting',
    example: 'The Ashton Gazette quoted Ann Poe as saying that the mill would stay.',
    gives: (doc, { context, phrase }) => {
      const outlet = outletOf(context, phrase);
      return outlet && reporterLink(doc, outlet, null);
    },
  },
  {
    name: 'document-quoting',
    example: 'The report quoted Ann Poe as saying that the mill would stay.',
    gives: (doc, { phrase }) => (isDocument(doc, phrase) ? documentLink(doc, phrase) : null),
  },
];

/** The role of anyone else who quotes the speaker: they pass the words on, or are their origin. */
export const LINKS_OF_NAMED_QUOTING: readonly Rule<NamedQuoting, ExtractedLink>[] = [
  {
    name: 'person-telling',
    example: 'Tom Reed recalled Ann Poe saying that the mill would stay.',
    gives: (doc, { phrase, name, kind }) =>
      kind === 'PERSON' || kind === 'ANONYMOUS'
        ? makeLink(doc, 'ORIGIN', phrase, { name, kind })
        : null,
  },
  {
    name: 'somebody-telling',
    example: 'They recalled Ann Poe saying that the mill would stay.',
    gives: (doc, { phrase, name, kind, verbatim }) =>
      kind === 'UNKNOWN' && !verbatim ? makeLink(doc, 'ORIGIN', phrase, { name, kind }) : null,
  },
  {
    name: 'body-quoting',
    example: 'Ashton Holdings quoted Ann Poe as saying that the mill would stay.',
    gives: (doc, { phrase, name, kind }) => makeLink(doc, 'REPORTER', phrase, { name, kind }),
  },
];

/**
 * "The Post quoted an official as saying": the Post passes on; so does "the Post reported, citing".
 * A person who reports another's words is their origin: "Poe recalled him saying".
 */
export function linksOfQuoting(context: ChainContext, draft: Draft): ExtractedLink[] {
  const { doc } = context;
  const phrase = draft.cue?.reporter;
  if (!phrase) return [];
  const ruling =
    firstFound(doc, LINKS_OF_QUOTING, { context, phrase }) ??
    firstFound(doc, LINKS_OF_NAMED_QUOTING, nameQuoting(context, phrase, draft));
  return ruling ? [ruling.found] : [];
}

function nameQuoting(context: ChainContext, phrase: NounPhrase, { cue }: Draft): NamedQuoting {
  const name = context.resolve(phrase);
  const kind = sourceKindOf(context.doc, phrase, name);
  const verbatim = lowerAt(context.doc, (cue?.head ?? 0) - 1) === 'as';
  return { context, phrase, name, kind, verbatim };
}
