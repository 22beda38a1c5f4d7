import { createHash } from 'node:crypto';
import { v7 as uuidv7 } from 'uuid';
import { lockNames } from '../../database/lock-names.ts';
import { type Transaction, withTransaction } from '../../database/transaction.ts';
import { lockForWrite } from '../../database/write-lock.ts';
import type { Document } from '../../generated/prisma/client.ts';
import { type RepairedText, repairText } from '../../text/repair.ts';
import { InvalidInputError } from '../failures.ts';
import { findOrCreateSources, publisherNamed, type Spelling } from '../source/service.ts';
import type { WriteDeps } from '../write-deps.ts';

/** A text as received, with what is known of it. */
export interface DocumentInput {
  /** Plain text, at most 1 MiB of UTF-8. */
  text: string;
  title?: string | null | undefined;
  url?: string | null | undefined;
  /** The publisher's name; the one unknown publisher if none is given. */
  publisher?: string | null | undefined;
  byline?: string | null | undefined;
  publishedAt?: Date | null | undefined;
  /** BCP 47; English by default. */
  language?: string | null | undefined;
}

export interface StoreDocumentResult {
  document: Document;
  /** False if exactly this text was already stored, and nothing was written. */
  created: boolean;
}

/** A text after its repairs, and what they were. */
export type MendedText = Pick<RepairedText, 'text' | 'repairs'>;

const TEXT_LIMIT_BYTES = 1024 * 1024;

/**
 * Repairs a text and stores it, once: the same text again, after its repairs, finds the existing
 * document, even if many callers submit it at the same moment.
 *
 * @throws InvalidInputError if the text is empty or larger than 1 MiB
 */
export async function storeDocument(
  { db, clock, knownSources }: WriteDeps,
  input: DocumentInput,
): Promise<StoreDocumentResult> {
  const repaired = repairInput(input.text);
  return withTransaction(db, (tx) =>
    insertDocument(tx, input, repaired, { now: clock(), knownSources }),
  );
}

/** The same within a transaction that goes on to store the statements. */
export async function insertDocument(
  tx: Transaction,
  input: DocumentInput,
  repaired: MendedText,
  { now, ...spelling }: Spelling & { now: Date },
): Promise<StoreDocumentResult> {
  const textHash = hashText(repaired.text);
  await lockForWrite(tx);
  // Before anything is created for the document, so that a second caller creates nothing, not even
  // a publisher. The unique hash guarantees it.
  await lockNames(tx, [`document ${textHash}`]);
  const present = await tx.document.findUnique({ where: { textHash } });
  if (present) return { document: present, created: false };
  const [publisher] = await findOrCreateSources(tx, [publisherNamed(input.publisher)], spelling);
  const document = await tx.document.create({
    data: {
      id: uuidv7(),
      title: input.title ?? null,
      url: input.url ?? null,
      publisherId: publisher?.id ?? '',
      byline: input.byline ?? null,
      publishedAt: input.publishedAt ?? null,
      language: input.language ?? 'en',
      text: repaired.text,
      textHash,
      rawText: repaired.repairs.length > 0 ? storable(input.text) : null,
      submittedAt: now,
    },
  });
  if (repaired.repairs.length > 0) {
    const rows = repaired.repairs.map((repair) => ({ ...repair, documentId: document.id }));
    await tx.documentRepair.createMany({ data: rows });
  }
  return { document, created: true };
}

/**
 * Repairs what was damaged in transit.
 *
 * @throws InvalidInputError if the text is empty or larger than 1 MiB
 */
export function repairInput(text: string): RepairedText {
  if (Buffer.byteLength(text, 'utf8') > TEXT_LIMIT_BYTES) {
    throw new InvalidInputError(['text'], 'The text is larger than 1 MiB.');
  }
  const repaired = repairText(text);
  if (repaired.text.trim() === '') throw new InvalidInputError(['text'], 'The text is empty.');
  return repaired;
}

/** SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal digits: what identifies a text. */
export function hashText(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

/** What PostgreSQL cannot hold, a NUL or half a surrogate pair, becomes U+FFFD: one unit for one. */
function storable(text: string): string {
  return text.replace(/\0|\p{Surrogate}/gu, '\ufffd');
}
