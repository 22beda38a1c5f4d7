import type { LinkRole, SourceKind } from '../../../generated/prisma/enums.ts';
import { countIndependent } from './corroboration.ts';

/** An attribution, as far as its statement's derived columns depend on it. */
export interface AttributionFacts {
  id: string;
  documentId: string;
  /** When its document was published, or else submitted. */
  reportedAt: Date;
  /** When its document was published, where that is known. */
  publishedAt: Date | null;
  /** Starting nearest the speaker, the publisher last. */
  chain: readonly { role: LinkRole; sourceId: string; kind: SourceKind }[];
}

/** The columns of a statement that are kept so that lists can sort and filter by them. */
export interface KeptColumns {
  leadAttributionId: string;
  reportedAt: Date;
  firstReportedAt: Date | null;
  sourceId: string;
  firstSourceId: string;
  documentCount: number;
  independentSourceCount: number;
  anonymous: boolean;
}

/** A row of StatementSource, without its statement. */
export interface KeptSource {
  sourceId: string;
  position: number;
  publisher: boolean;
  reportedAt: Date;
}

/**
 * What is derived from a statement's attributions.
 *
 * - The lead is the earliest of them; of several at one time the one recorded first.
 * - The source is the link of the lead that is nearest to the speaker.
 * - The outlet that carried the words first is the nearest reporter of the lead, else its publisher.
 *
 * @param attributions all of one statement; at least one
 * @param nearCopies pairs of documents with nearly the same text
 */
export function deriveColumns(
  attributions: readonly AttributionFacts[],
  nearCopies: readonly (readonly [string, string])[] = [],
): { columns: KeptColumns; sources: KeptSource[] } {
  const inOrder = attributions.toSorted(byReport);
  const lead = inOrder[0];
  const nearest = lead?.chain[0];
  const carrier = lead?.chain.find((link) => link.role === 'REPORTER') ?? lead?.chain.at(-1);
  if (!lead || !nearest || !carrier) throw new Error('a statement without attribution or chain');
  const published = attributions.flatMap(({ publishedAt }) => publishedAt?.getTime() ?? []);
  const copies = attributions.map(({ documentId, chain }) => ({
    documentId,
    sourceIds: chain.map(({ sourceId }) => sourceId),
  }));
  const columns = {
    leadAttributionId: lead.id,
    reportedAt: lead.reportedAt,
    firstReportedAt: published.length > 0 ? new Date(Math.min(...published)) : null,
    sourceId: nearest.sourceId,
    firstSourceId: carrier.sourceId,
    documentCount: new Set(attributions.map(({ documentId }) => documentId)).size,
    independentSourceCount: countIndependent(copies, nearCopies),
    anonymous: attributions.some(({ chain }) => chain.some(({ kind }) => kind === 'ANONYMOUS')),
  };
  return { columns, sources: keepSources(inOrder, lead.reportedAt) };
}

/** UUIDv7 ids grow with time. */
function byReport(left: AttributionFacts, right: AttributionFacts): number {
  const later = left.reportedAt.getTime() - right.reportedAt.getTime();
  return later === 0 ? (left.id < right.id ? -1 : 1) : later;
}

/** Every source once: nearest to the speaker first, of equally near ones that of the earlier report. */
function keepSources(inOrder: readonly AttributionFacts[], reportedAt: Date): KeptSource[] {
  const links = inOrder.flatMap(({ chain }) =>
    chain.map((link, distance) => ({ ...link, distance })),
  );
  const publishers = new Set(
    links.filter(({ role }) => role === 'PUBLISHER').map(({ sourceId }) => sourceId),
  );
  const nearestFirst = links.toSorted((left, right) => left.distance - right.distance);
  const sourceIds = new Set(nearestFirst.map(({ sourceId }) => sourceId));
  return [...sourceIds].map((sourceId, position) => ({
    sourceId,
    position,
    publisher: publishers.has(sourceId),
    reportedAt,
  }));
}
