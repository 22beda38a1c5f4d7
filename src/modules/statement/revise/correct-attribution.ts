import { withTransaction } from '../../../database/transaction.ts';
import { lockForWrite } from '../../../database/write-lock.ts';
import { encodeGlobalId } from '../../../graphql/global-id.ts';
import { dropUnusedAnonymous, type LinkDraft, replaceChain } from '../../attribution/service.ts';
import { NotFoundError } from '../../failures.ts';
import { type Change, requireNote, revise } from '../../revise.ts';
import type { WriteDeps } from '../../write-deps.ts';
import { refreshStatements } from '../derived/refresh-statements.ts';
import { lockStatement } from './review.ts';

export interface CorrectAttributionInput extends Change {
  attributionId: string;
  /** Starting nearest the speaker, without the publisher. */
  chain: readonly LinkDraft[];
  note: string;
}

/**
 * Corrects the chain of an attribution, and adds a revision to the statement with both chains. If
 * the chain is the same, nothing is written.
 *
 * @throws NotFoundError if the attribution is not there
 * @throws InvalidInputError if no reason is given
 */
export function correctAttribution(
  { db, clock, knownSources, signal }: WriteDeps,
  { attributionId, chain, note, by }: CorrectAttributionInput,
): Promise<void> {
  return withTransaction(
    db,
    async (tx) => {
      requireNote(note);
      await lockForWrite(tx);
      const attribution = await tx.attribution.findUnique({
        where: { id: attributionId },
        select: { statementId: true, documentId: true, document: { select: { text: true } } },
      });
      if (!attribution) throw new NotFoundError('There is no such attribution.');
      const { statementId, documentId, document } = attribution;
      await lockStatement(tx, statementId);
      const spelling = { knownSources, evidence: document.text };
      const changed = await replaceChain(tx, attributionId, chain, spelling);
      if (!changed) return;
      const now = clock();
      await refreshStatements(tx, [statementId], now);
      await dropUnusedAnonymous(tx, documentId);
      const [before, after] = [changed.before, changed.after].map((links) => ({
        attribution: encodeGlobalId('Attribution', attributionId),
        chain: links,
      }));
      await revise(tx, {
        of: { statementId },
        by,
        note,
        before: before ?? {},
        after: after ?? {},
        now,
      });
    },
    { signal },
  );
}
