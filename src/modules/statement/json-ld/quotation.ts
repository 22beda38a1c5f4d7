import type { ReviewState, StatementKind } from '../../../generated/prisma/enums.ts';
import { agentOfActor, agentOfSource, type JsonLdActor, type JsonLdSource } from './agent.ts';
import { type JsonLdNode, jsonLdNode, oneOrSeveral } from './node.ts';

/** A statement with everything about it in print. */
export interface QuotationParts {
  text: string;
  kind: StatementKind;
  language: string;
  reviewState: ReviewState;
  saidOn: string | null;
  speaker: JsonLdActor | null;
  /** Who spoke where nobody is named, but described. */
  unnamedSpeaker: JsonLdSource | null;
  addressees: readonly JsonLdActor[];
  event: {
    title: string;
    description: string | null;
    occurredOn: string | null;
    place: string | null;
  } | null;
  /** The line under the quote. */
  attributionText: string;
  attributions: readonly {
    document: {
      title: string | null;
      url: string | null;
      byline: string | null;
      publishedAt: Date | null;
      language: string;
    };
    /** Starting nearest the speaker, the publisher last. */
    chain: readonly JsonLdSource[];
  }[];
}

/**
 * The statement as a schema.org Quotation.
 *
 * - `spokenByCharacter` is to whom the containing work attributes the words; `creator` only where
 *   the words are the speaker's own (DIRECT), since a reporter's paraphrase is not their creation.
 * - `isPartOf` has one Article for each attribution. Its chain is nested outside in: the publisher,
 *   `isBasedOn` the reporter's work, `isBasedOn` what the origin told. Every source is in it.
 * - An anonymous source has a description and no name, and so has a publisher that is not known.
 * - An addressee is the `audience`: schema.org has a recipient for messages and actions only.
 *
 * @see https://schema.org/Quotation
 */
export function quotationJsonLd(parts: QuotationParts): JsonLdNode & { '@context': string } {
  const speaker = speakerOf(parts);
  return {
    '@context': 'https://schema.org',
    ...jsonLdNode('Quotation', {
      text: parts.text,
      inLanguage: parts.language,
      spokenByCharacter: speaker,
      creator: parts.kind === 'DIRECT' ? speaker : null,
      audience: oneOrSeveral(parts.addressees.map(({ name }) => jsonLdNode('Audience', { name }))),
      about: parts.event && eventNode(parts.event),
      dateCreated: parts.saidOn,
      creditText: parts.attributionText,
      creativeWorkStatus: STATUS[parts.reviewState],
      isPartOf: oneOrSeveral(parts.attributions.map(articleNode)),
    }),
  };
}

function speakerOf({ speaker, unnamedSpeaker }: QuotationParts): JsonLdNode | null {
  if (speaker) return agentOfActor(speaker);
  return unnamedSpeaker && agentOfSource(unnamedSpeaker);
}

const STATUS: Record<ReviewState, string | null> = {
  EXTRACTED: null,
  CONFIRMED: null,
  DISPUTED: 'Disputed',
  RETRACTED: 'Retracted',
};

function articleNode({ document, chain }: QuotationParts['attributions'][number]): JsonLdNode {
  const publisher = chain.at(-1);
  return jsonLdNode('Article', {
    headline: document.title,
    url: document.url,
    creditText: document.byline,
    datePublished: document.publishedAt?.toISOString() ?? null,
    inLanguage: document.language,
    publisher: publisher ? agentOfSource(publisher) : null,
    isBasedOn: basisNode(chain.slice(0, -1)),
  });
}

/** What a work is based on: the outermost of the links, itself based on those further in. */
function basisNode(links: readonly JsonLdSource[]): JsonLdNode | null {
  const outermost = links.at(-1);
  if (outermost === undefined) return null;
  const inner = basisNode(links.slice(0, -1));
  if (outermost.kind === 'DOCUMENT') {
    return jsonLdNode('CreativeWork', {
      name: outermost.name,
      url: outermost.url,
      isBasedOn: inner,
    });
  }
  const agent = agentOfSource(outermost);
  return jsonLdNode('CreativeWork', {
    publisher: outermost.role === 'ORIGIN' ? null : agent,
    creator: outermost.role === 'ORIGIN' ? agent : null,
    isBasedOn: inner,
  });
}

function eventNode(event: NonNullable<QuotationParts['event']>): JsonLdNode {
  return jsonLdNode('Event', {
    name: event.title,
    description: event.description,
    startDate: event.occurredOn,
    location: event.place === null ? null : jsonLdNode('Place', { name: event.place }),
  });
}
