import { insertRows } from '../../../database/insert-rows.ts';
import type { Transaction } from '../../../database/transaction.ts';
import { lockForWrite } from '../../../database/write-lock.ts';
import { parsePartialDate } from '../../../text/partial-date.ts';
import { insertAttributions, type PreparedAttribution } from '../../attribution/service.ts';
import { type AttributionFacts, deriveColumns } from '../derived/derived-columns.ts';
import { refreshStatements } from '../derived/refresh-statements.ts';
import type { CarryingDocument, ResolvedDraft, StatementDraft } from '../draft.ts';
import { mergeReports } from '../identity/merge-reports.ts';
import { type ResolveOptions, resolveDrafts } from './resolve-drafts.ts';

export interface StoreOptions extends ResolveOptions {
  /** When it is stored. */
  now: Date;
}

/**
 * Stores the statements that a document carries: speakers, addressees and sources found or created,
 * the chains with the document's publisher as their last link, the spans cut from its text. Words
 * already stored become another attribution of their statement. A whole article takes about
 * eighteen SQL statements, however many statements it carries.
 *
 * @returns the statements' ids in the order of the drafts
 * @throws InvalidInputError if words do not occur in the document, a date is invalid, a name is
 * empty
 * @throws NotFoundError if an event is not there
 */
export async function storeStatements(
  tx: Transaction,
  document: CarryingDocument,
  drafts: readonly StatementDraft[],
  { now, ...options }: StoreOptions,
): Promise<string[]> {
  await lockForWrite(tx);
  const found = await resolveDrafts(tx, document, drafts, options);
  const placed = await mergeReports(tx, found, options.signal);
  const fresh = placed.filter(({ isKnown }) => !isKnown);
  if (fresh.length > 0) await insertStatements(tx, document, fresh, now);
  const attributions = placed.map(({ attribution }) => attribution);
  await insertAttributions(tx, attributions);
  const known = placed.filter(({ isKnown }) => isKnown);
  await refreshStatements(
    tx,
    known.map(({ attribution }) => attribution.statementId),
    now,
  );
  return attributions.map(({ statementId }) => statementId);
}

async function insertStatements(
  tx: Transaction,
  document: CarryingDocument,
  placed: readonly ResolvedDraft[],
  now: Date,
): Promise<void> {
  const kept = placed.map((one) => ({
    placed: one,
    statementId: one.attribution.statementId,
    ...deriveColumns([factsOf(document, one.attribution)]),
  }));
  const rows = kept.map(({ placed: one, columns }) => ({
    ...statementRow(document, one),
    ...columns,
    recordedAt: now,
    updatedAt: now,
  }));
  await insertRows(tx, 'statement', rows);
  const addressees = kept.flatMap(({ placed: { addresseeIds }, statementId }) =>
    [...new Set(addresseeIds)].map((actorId, position) => ({ statementId, actorId, position })),
  );
  await insertRows(tx, 'statement_addressee', addressees);
  const sources = kept.flatMap((one) =>
    one.sources.map((source) => ({ ...source, statementId: one.statementId })),
  );
  await insertRows(tx, 'statement_source', sources);
}

function statementRow(
  document: CarryingDocument,
  { draft, speakerId, wordsHash, attribution }: ResolvedDraft,
) {
  const said = draft.saidOn ? parsePartialDate(draft.saidOn) : null;
  return {
    id: attribution.statementId,
    text: draft.text,
    wordsHash,
    kind: draft.kind,
    language: draft.language ?? document.language,
    speakerId,
    unnamedAddressees: [...(draft.unnamedAddressees ?? [])],
    eventId: draft.eventId ?? null,
    channel: draft.channel ?? ('UNKNOWN' as const),
    hedged: draft.hedged ?? false,
    saidOn: said?.value ?? null,
    saidFrom: said?.from ?? null,
    saidTo: said?.to ?? null,
    reviewState: draft.reviewState ?? ('EXTRACTED' as const),
  };
}

function factsOf(document: CarryingDocument, attribution: PreparedAttribution): AttributionFacts {
  const { id, documentId, reportedAt, sources, draft } = attribution;
  const chain = sources.map((source, position) => ({
    role: draft.chain[position]?.role ?? ('PUBLISHER' as const),
    sourceId: source.id,
    kind: source.kind,
  }));
  return { id, documentId, reportedAt, publishedAt: document.publishedAt, chain };
}
