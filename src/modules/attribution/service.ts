import { insertRows } from '../../database/insert-rows.ts';
import type { Transaction } from '../../database/transaction.ts';
import type { Prisma } from '../../generated/prisma/client.ts';
import type { StoredSource } from '../source/service.ts';
import type { CutSpan } from './cut-spans.ts';
import { wordingOf } from './cut-spans.ts';
import type { AttributionDraft } from './draft.ts';

export { anchorStatus } from './anchor-status.ts';
export { type CutSpan, cutSpans } from './cut-spans.ts';
export type { AttributionDraft, LinkDraft } from './draft.ts';
export { moveSegments } from './move-segments.ts';
export { dropUnusedAnonymous, replaceChain } from './replace-chain.ts';

/** An attribution whose sources and place are found, ready to be stored. */
export interface PreparedAttribution {
  id: string;
  statementId: string;
  documentId: string;
  draft: AttributionDraft;
  spans: readonly CutSpan[];
  anchor: Prisma.AttributionCreateManyInput['anchor'];
  reportedAt: Date;
  /** The sources of the links, the document's publisher last. */
  sources: readonly StoredSource[];
}

/** Stores attributions with their chains and spans, in three SQL statements however many they are. */
export async function insertAttributions(
  tx: Transaction,
  attributions: readonly PreparedAttribution[],
): Promise<void> {
  await insertRows(tx, 'attribution', attributions.map(attributionRow));
  await insertRows(tx, 'attribution_link', attributions.flatMap(linkRows));
  const spans = attributions.flatMap((one) =>
    one.spans.map((span) => ({ ...span, attributionId: one.id })),
  );
  await insertRows(tx, 'text_span', spans);
}

function attributionRow({ draft, spans, sources: _, ...row }: PreparedAttribution) {
  return {
    ...row,
    wording: wordingOf(spans),
    confidence: draft.confidence,
    method: draft.method,
    start: Math.min(...spans.filter(isSegment).map(({ start }) => start)),
  };
}

/** The chain: positions from 0, the publisher always last. */
function linkRows({ id, draft, sources }: PreparedAttribution) {
  return sources.map((source, position) => ({
    attributionId: id,
    position,
    role: draft.chain[position]?.role ?? ('PUBLISHER' as const),
    sourceId: source.id,
    level: draft.chain[position]?.level ?? ('NOT_STATED' as const),
    isSpeaker: draft.chain[position]?.isSpeaker ?? false,
  }));
}

function isSegment({ role }: CutSpan): boolean {
  return role === 'SEGMENT';
}
