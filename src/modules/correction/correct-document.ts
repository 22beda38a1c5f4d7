import { type Transaction, withTransaction } from '../../database/transaction.ts';
import { lockForWrite } from '../../database/write-lock.ts';
import type { Document, Prisma, Source } from '../../generated/prisma/client.ts';
import { encodeGlobalId } from '../../graphql/global-id.ts';
import { NotFoundError } from '../failures.ts';
import { type Change, requireNote, revise } from '../revise.ts';
import { findOrCreateSources, publisherNamed, type Spelling } from '../source/service.ts';
import { refreshStatements } from '../statement/service.ts';
import type { WriteDeps } from '../write-deps.ts';

/** Metadata of a document; an undefined field stays, null removes the value. */
export interface DocumentFacts {
  title?: string | null | undefined;
  url?: string | null | undefined;
  /** The publisher's name; null for the unknown publisher. */
  publisher?: string | null | undefined;
  byline?: string | null | undefined;
  publishedAt?: Date | null | undefined;
  /** BCP 47. */
  language?: string | undefined;
}

export interface CorrectDocumentInput extends Change, DocumentFacts {
  documentId: string;
  note: string;
}

type Published = Document & { publisher: Source };
type Fields = Record<string, Prisma.InputJsonValue | null>;

/** The fields that change, as a revision shows them and as the row has them. */
interface Correction {
  data: Prisma.DocumentUncheckedUpdateInput;
  before: Fields;
  after: Fields;
}

/**
 * Corrects the metadata of a document – never its text – and adds a revision. Everything that
 * depends on it follows: the last link of its chains, the times and the order of its attributions,
 * the language of its statements, and all that lists sort and filter by. If nothing differs,
 * nothing is written.
 *
 * @throws NotFoundError where the document is not there
 * @throws InvalidInputError where nothing says why
 */
export function correctDocument(
  { db, clock, knownSources, signal }: WriteDeps,
  { documentId, by, note, ...facts }: CorrectDocumentInput,
): Promise<void> {
  return withTransaction(
    db,
    async (tx) => {
      requireNote(note);
      await lockForWrite(tx);
      const document = await lockDocument(tx, documentId);
      const spelling = { knownSources, evidence: document.text };
      await applyFacts(tx, document, facts, { by, note, now: clock(), spelling });
    },
    { signal },
  );
}

/** What a resubmitted text may add. */
const COMPLETED = ['title', 'url', 'byline', 'publishedAt'] as const;

interface Applying extends Change {
  now: Date;
  spelling: Spelling;
}

/**
 * Adds missing metadata to a document, with a revision; known values stay.
 *
 * @returns the names of the fields that were added
 */
export async function completeDocument(
  tx: Transaction,
  documentId: string,
  facts: Omit<DocumentFacts, 'language'>,
  applying: Applying,
): Promise<string[]> {
  const document = await lockDocument(tx, documentId);
  return applyFacts(tx, document, missingFacts(document, facts), applying);
}

/** What of the metadata is not known of a document yet: nothing of it is to be written otherwise. */
export function missingFacts(
  document: Pick<Document, (typeof COMPLETED)[number]> & { publisher: Pick<Source, 'kind'> },
  facts: Omit<DocumentFacts, 'language'>,
): DocumentFacts {
  const missing = COMPLETED.flatMap((field) =>
    facts[field] != null && document[field] === null ? [[field, facts[field]]] : [],
  );
  const isUnknown = document.publisher.kind === 'UNKNOWN';
  return {
    ...Object.fromEntries(missing),
    ...(facts.publisher?.trim() && isUnknown ? { publisher: facts.publisher } : {}),
  };
}

async function lockDocument(tx: Transaction, id: string): Promise<Published> {
  await tx.$queryRaw`SELECT 1 AS locked FROM document WHERE id = ${id}::uuid FOR UPDATE`;
  const document = await tx.document.findUnique({ where: { id }, include: { publisher: true } });
  if (!document) throw new NotFoundError('There is no such document.');
  return document;
}

async function applyFacts(
  tx: Transaction,
  document: Published,
  facts: DocumentFacts,
  { by, note, now, spelling }: Applying,
): Promise<string[]> {
  const correction = readPlainFacts(document, facts);
  await readPublisher(tx, document, facts, { correction, spelling });
  const { data, before, after } = correction;
  const fields = Object.keys(after);
  if (fields.length === 0) return [];
  await tx.document.update({ where: { id: document.id }, data });
  await followUp(tx, document, correction);
  const carried = await tx.attribution.findMany({
    where: { documentId: document.id },
    select: { statementId: true },
  });
  await refreshStatements(
    tx,
    carried.map(({ statementId }) => statementId),
    now,
  );
  await revise(tx, { of: { documentId: document.id }, by, note, before, after, now });
  return fields;
}

function readPlainFacts(document: Published, facts: DocumentFacts): Correction {
  const correction: Correction = { data: {}, before: {}, after: {} };
  for (const field of ['title', 'url', 'byline', 'publishedAt', 'language'] as const) {
    const [held, given] = [document[field], facts[field]];
    if (given === undefined || shown(given) === shown(held)) continue;
    Object.assign(correction.data, { [field]: given });
    [correction.before[field], correction.after[field]] = [shown(held), shown(given)];
  }
  return correction;
}

const shown = (value: string | Date | null) =>
  value instanceof Date ? value.toISOString() : value;

async function readPublisher(
  tx: Transaction,
  { publisher: held }: Published,
  { publisher }: DocumentFacts,
  { correction, spelling }: { correction: Correction; spelling: Spelling },
): Promise<void> {
  if (publisher === undefined) return;
  const [found] = await findOrCreateSources(tx, [publisherNamed(publisher)], spelling);
  if (!found || found.id === held.id) return;
  const given = await tx.source.findUniqueOrThrow({ where: { id: found.id } });
  correction.data.publisherId = found.id;
  correction.before.publisher = describe(held);
  correction.after.publisher = describe(given);
}

const describe = ({ id, name }: Source) => ({ id: encodeGlobalId('Source', id), name });

/** What is in other tables and depends on the document's row. */
async function followUp(
  tx: Transaction,
  document: Published,
  { data: { publisherId, publishedAt, language } }: Correction,
): Promise<void> {
  const ofDocument = { documentId: document.id };
  if (typeof publisherId === 'string') {
    await tx.attributionLink.updateMany({
      where: { role: 'PUBLISHER', attribution: ofDocument },
      data: { sourceId: publisherId },
    });
  }
  if (publishedAt !== undefined) {
    const reportedAt = (publishedAt as Date | null) ?? document.submittedAt;
    await tx.attribution.updateMany({ where: ofDocument, data: { reportedAt } });
  }
  if (typeof language === 'string') {
    await tx.statement.updateMany({
      where: { leadAttribution: ofDocument, language: document.language },
      data: { language },
    });
  }
}
