import { insertRows } from '../../../database/insert-rows.ts';
import { padInList } from '../../../database/pad-in-list.ts';
import type { Transaction } from '../../../database/transaction.ts';
import { Prisma } from '../../../generated/prisma/client.ts';
import { chooseCompared, findNearCopies, groupCopies } from './corroboration.ts';
import { type AttributionFacts, deriveColumns } from './derived-columns.ts';

/**
 * Updates the derived columns of statements, and the rows of their sources, from their
 * attributions: to be called in the transaction that changed an attribution, a chain or a
 * document's date. Each statement is locked first, so that of two concurrent transactions that add
 * an attribution, the second counts the first one's. Missing statements are skipped.
 *
 * @param now becomes `updatedAt`
 */
export async function refreshStatements(
  tx: Transaction,
  statementIds: readonly string[],
  now: Date,
): Promise<void> {
  const ids = [...new Set(statementIds)].sort();
  if (ids.length === 0) return;
  await tx.$queryRaw`
    SELECT 1 AS locked FROM statement WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR NO KEY UPDATE`;
  const facts = await loadFacts(tx, ids);
  const nearCopies = await loadNearCopies(tx, [...facts.values()]);
  const kept = [...facts].map(([id, attributions]) => ({
    id,
    ...deriveColumns(attributions, nearCopies),
  }));
  await writeColumns(
    tx,
    kept.map(({ id, columns }) => ({ id, ...columns, updatedAt: now })),
  );
  await tx.statementSource.deleteMany({ where: { statementId: { in: ids } } });
  const sources = kept.flatMap((one) =>
    one.sources.map((source) => ({ ...source, statementId: one.id })),
  );
  await insertRows(tx, 'statement_source', sources);
}

async function loadFacts(
  tx: Transaction,
  ids: readonly string[],
): Promise<Map<string, AttributionFacts[]>> {
  const attributions = await tx.attribution.findMany({
    where: { statementId: { in: padInList(ids) } },
    select: {
      id: true,
      statementId: true,
      documentId: true,
      reportedAt: true,
      document: { select: { publishedAt: true } },
      links: {
        select: { role: true, sourceId: true, source: { select: { kind: true } } },
        orderBy: { position: 'asc' },
      },
    },
    orderBy: { id: 'asc' },
  });
  const facts = new Map<string, AttributionFacts[]>();
  for (const { statementId, document, links, ...attribution } of attributions) {
    const chain = links.map(({ role, sourceId, source }) => ({
      role,
      sourceId,
      kind: source.kind,
    }));
    const entry = { ...attribution, publishedAt: document.publishedAt, chain };
    facts.set(statementId, [...(facts.get(statementId) ?? []), entry]);
  }
  return facts;
}

/** Reads only the texts of documents whose chains do not already show that they are copies. */
async function loadNearCopies(
  tx: Transaction,
  statements: readonly (readonly AttributionFacts[])[],
): Promise<[string, string][]> {
  const grouped = statements
    .map((attributions) =>
      groupCopies(
        attributions.map(({ documentId, chain }) => ({
          documentId,
          sourceIds: chain.map(({ sourceId }) => sourceId),
        })),
      ),
    )
    .filter((groups) => new Set(groups.values()).size > 1);
  if (grouped.length === 0) return [];
  const compared = grouped.map((groups) => new Set(chooseCompared(groups)));
  const documents = await readBeginnings(tx, [...new Set(compared.flatMap((ids) => [...ids]))]);
  return grouped.flatMap((groups, index) =>
    findNearCopies(
      documents.filter(({ id }) => compared[index]?.has(id)),
      groups,
    ),
  );
}

/** For a book, its first pages show whether it is a copy. */
const MAX_COMPARED_LENGTH = 65_536;

function readBeginnings(tx: Transaction, ids: string[]): Promise<{ id: string; text: string }[]> {
  return tx.$queryRaw`
    SELECT id, left(text, ${MAX_COMPARED_LENGTH}::int) AS text
    FROM document WHERE id = ANY(${ids}::uuid[]) ORDER BY id`;
}

/** One UPDATE for all of them. */
async function writeColumns(
  tx: Transaction,
  rows: readonly { id: string; updatedAt: Date; [column: string]: unknown }[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE statement SET
      lead_attribution_id = kept."leadAttributionId",
      reported_at = kept."reportedAt",
      first_reported_at = kept."firstReportedAt",
      source_id = kept."sourceId",
      first_source_id = kept."firstSourceId",
      document_count = kept."documentCount",
      independent_source_count = kept."independentSourceCount",
      anonymous = kept.anonymous,
      updated_at = kept."updatedAt"
    FROM jsonb_to_recordset(${Prisma.sql`${JSON.stringify(rows)}::jsonb`}) AS kept (
      id uuid, "leadAttributionId" uuid, "reportedAt" timestamptz, "firstReportedAt" timestamptz,
      "sourceId" uuid, "firstSourceId" uuid, "documentCount" integer,
      "independentSourceCount" integer, anonymous boolean, "updatedAt" timestamptz)
    WHERE statement.id = kept.id`;
}
