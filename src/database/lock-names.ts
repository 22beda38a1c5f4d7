import type { Transaction } from './transaction.ts';

/**
 * Waits until no other transaction holds any of these names, and holds them until the end of this
 * one. Code that looks for a row by name and then creates it locks the name in between, so that two
 * callers do not create two rows if no unique index is possible. The locks are taken in one order,
 * so that two callers with several names each never deadlock.
 *
 * Anything read before may be out of date afterwards: read again.
 */
export async function lockNames(tx: Transaction, names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  await tx.$executeRaw`
    SELECT pg_advisory_xact_lock(key) FROM (
      SELECT DISTINCT hashtextextended(name, 0) AS key
      FROM unnest(${[...names]}::text[]) AS name ORDER BY key OFFSET 0
    ) AS keys`;
}
