import type { Transaction } from './transaction.ts';

/**
 * To be called before anything is read in a transaction that stores what rests on actors and
 * sources: waits for a merge under way, and holds off the next one to the end of this transaction.
 * So no one writes a row that names what a merge has just removed. Any number may enter at once,
 * and each as often as it likes.
 */
export async function lockForWrite(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(hashtextextended('writing', 0))`;
}

/** The counterpart for merges: waits for the writers, and keeps others out until the commit. */
export async function lockForMerge(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended('writing', 0))`;
}
