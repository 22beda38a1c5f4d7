import { type Transaction, withTransaction } from '../../database/transaction.ts';
import { lockForWrite } from '../../database/write-lock.ts';
import { completeDocument, missingFacts } from '../correction/service.ts';
import { type DocumentInput, hashText, insertDocument } from '../document/service.ts';
import { requireEvent } from '../event/service.ts';
import { storeStatements } from '../statement/service.ts';
import type { WriteDeps } from '../write-deps.ts';
import { type ReadingDeps, readDrafts, repairText } from './threaded.ts';

export type { ExtractedStatement as FoundStatement } from '../../extraction/index.ts';
export { nameOfSpeaker, wordsOf } from './drafts.ts';
export { type ReadingDeps, readStatements, repairText } from './threaded.ts';

/** A text to store, with the statements it reports. */
export interface SubmitDocumentInput extends DocumentInput {
  /** The event that its statements are about. */
  eventId?: string | null;
  /** Whether its statements are looked for. @default true */
  extract?: boolean;
  /** Whose key it is; recorded in the revision if an existing text is completed. */
  by?: string;
}

export interface SubmittedDocument {
  documentId: string;
  created: boolean;
  completed: string[];
}

/**
 * Stores a text, and the statements that the extractor finds in it with their people, sources and
 * chains, in one transaction. The same text again adds only what was not known of it yet, also when
 * many callers bring it at the same moment.
 *
 * @returns the document's id; `created` is false where the text was there already; `completed` names
 * the fields that were missing until now
 * @throws InvalidInputError where the text is empty or larger than 1 MiB
 * @throws NotFoundError where the event is not there
 */
export async function submitDocument(
  deps: WriteDeps & ReadingDeps,
  { eventId = null, extract = true, by = 'onrecord', ...input }: SubmitDocumentInput,
): Promise<SubmittedDocument> {
  const { db, clock, knownSources, signal } = deps;
  const repaired = await repairText(deps, input.text);
  // Most of the work is reading the text, which is skipped for a text already stored.
  const present = await db.document.findUnique({
    where: { textHash: hashText(repaired.text) },
    select: {
      ...{ id: true, title: true, url: true, byline: true, publishedAt: true },
      publisher: { select: { kind: true } },
    },
  });
  const spelling = { knownSources };
  const complete = (tx: Transaction, id: string) =>
    completeDocument(tx, id, input, {
      ...{ by, note: 'Sent again with what was missing.', now: clock() },
      spelling: { ...spelling, evidence: repaired.text },
    });
  if (present) {
    const { id: documentId } = present;
    const isKnown = Object.keys(missingFacts(present, input)).length === 0;
    if (isKnown) return { documentId, created: false, completed: [] };
    const completed = await withTransaction(
      db,
      async (tx) => {
        await lockForWrite(tx);
        return complete(tx, documentId);
      },
      { signal },
    );
    return { documentId, created: false, completed };
  }
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
      const completed = created ? [] : await complete(tx, document.id);
      return { documentId: document.id, created, completed };
    },
    { signal },
  );
}
