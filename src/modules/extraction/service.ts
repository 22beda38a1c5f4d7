import { withTransaction } from '../../database/transaction.ts';
import type { RepairedText } from '../../text/repair.ts';
import { type DocumentInput, hashText, insertDocument, repairInput } from '../document/service.ts';
import { requireEvent } from '../event/service.ts';
import type { Spelling } from '../source/service.ts';
import { isStorable, type StatementDraft, storeStatements } from '../statement/service.ts';
import type { WriteDeps } from '../write-deps.ts';
import { describeAlike, draftStatement } from './drafts.ts';
import { findStatements } from './read-text.ts';

/** A text to be stored with what it reports. */
export interface SubmitDocumentInput extends DocumentInput {
  /** The event that its statements are about. */
  eventId?: string | null;
  /** Whether its statements are looked for. @default true */
  extract?: boolean;
}

/**
 * Stores a text, and the statements that the extractor finds in it with their people, sources and
 * chains, in one transaction. The same text again writes nothing, also when many callers bring it at
 * the same moment.
 *
 * @returns the document's id; `created` is false where the text was there already
 * @throws InvalidInputError where the text is empty or larger than 1 MiB
 * @throws NotFoundError where the event is not there
 */
export async function submitDocument(
  { db, clock, knownSources }: WriteDeps,
  { eventId = null, extract = true, ...input }: SubmitDocumentInput,
): Promise<{ documentId: string; created: boolean }> {
  const repaired = repairInput(input.text);
  // Most of the work is to read the text; a text that is there already need not be read.
  const present = await db.document.findUnique({
    where: { textHash: hashText(repaired.text) },
    select: { id: true },
  });
  if (present) return { documentId: present.id, created: false };
  const spelling = { knownSources };
  const drafts = extract ? draftAll(repaired, input.publisher, eventId, spelling) : [];
  return withTransaction(db, async (tx) => {
    if (eventId) await requireEvent(tx, eventId);
    const now = clock();
    const { document, created } = await insertDocument(tx, input, repaired, now, spelling);
    if (created) await storeStatements(tx, document, drafts, now, spelling);
    return { documentId: document.id, created };
  });
}

function draftAll(
  { text }: RepairedText,
  publisher: string | null | undefined,
  eventId: string | null,
  spelling: Spelling,
): StatementDraft[] {
  return describeAlike(findStatements(text, publisher, spelling))
    .map((extracted) => draftStatement(text, extracted, eventId))
    .filter((draft) => isStorable(text, draft));
}
