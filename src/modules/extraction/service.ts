import { withTransaction } from '../../database/transaction.ts';
import { type DocumentInput, hashText, insertDocument } from '../document/service.ts';
import { requireEvent } from '../event/service.ts';
import { storeStatements } from '../statement/service.ts';
import type { WriteDeps } from '../write-deps.ts';
import { type ReadingDeps, readDrafts, repairText } from './threaded.ts';

/** A text to store, with the statements it reports. */
export interface SubmitDocumentInput extends DocumentInput {
  /** The event that its statements are about. */
  eventId?: string | null;
  /** Whether its statements are looked for. @default true */
  extract?: boolean;
}

/**
 * Stores a text, and the statements that the extractor finds in it with their people, sources and
 * chains, in one transaction. The same text again writes nothing, even if many callers submit it at
 * the same moment.
 *
 * @returns the document's id; `created` is false if the text was there already
 * @throws InvalidInputError if the text is empty or larger than 1 MiB
 * @throws NotFoundError if the event is not there
 */
export async function submitDocument(
  deps: WriteDeps & ReadingDeps,
  { eventId = null, extract = true, ...input }: SubmitDocumentInput,
): Promise<{ documentId: string; created: boolean }> {
  const { db, clock, knownSources, signal } = deps;
  const repaired = await repairText(deps, input.text);
  // Most of the work is reading the text, which is skipped for a text already stored.
  const present = await db.document.findUnique({
    where: { textHash: hashText(repaired.text) },
    select: { id: true },
  });
  if (present) return { documentId: present.id, created: false };
  const spelling = { knownSources };
  const { publisher, publishedAt } = input;
  const found = extract
    ? await readDrafts(deps, { text: repaired.text, publisher, publishedAt })
    : [];
  const drafts = found.map((draft) => ({ ...draft, eventId }));
  return withTransaction(
    db,
    async (tx) => {
      if (eventId) await requireEvent(tx, eventId);
      const now = clock();
      const { document, created } = await insertDocument(tx, input, repaired, { now, ...spelling });
      if (created) await storeStatements(tx, document, drafts, { now, ...spelling, signal });
      return { documentId: document.id, created };
    },
    { signal },
  );
}
