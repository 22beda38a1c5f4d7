import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './client.ts';
import { readServerError } from './errors/sql-state.ts';

/** A client within a transaction. */
export type Transaction = Prisma.TransactionClient;

export interface TransactionOptions {
  /** Maximum number of retries. @default 3 */
  retries?: number;
  /** How long the work may take before it is rolled back. @default 30_000 */
  timeoutMs?: number;
  /** If it is aborted before the commit, everything is rolled back. @default never */
  signal?: AbortSignal | undefined;
}

/**
 * Runs the work in one transaction (READ COMMITTED) and commits it. If the server aborted it
 * because of another, as in a deadlock or a serialization failure, the whole work is run again: it
 * must do nothing that the transaction cannot undo.
 *
 * @throws the signal's reason if nothing was stored because of it; what the work threw, or the
 * server's error at the commit: `toDomainError` reads both
 */
export async function withTransaction<T>(
  db: Database,
  work: (tx: Transaction) => Promise<T>,
  { retries = 3, timeoutMs = 30_000, signal }: TransactionOptions = {},
): Promise<T> {
  const workInTime = async (tx: Transaction) => {
    signal?.throwIfAborted();
    const result = await work(tx);
    // The last moment to abort: once the commit has started, it may be stored.
    signal?.throwIfAborted();
    return result;
  };
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await db.$transaction(workInTime, { timeout: timeoutMs, maxWait: 10_000 });
    } catch (error) {
      if (attempt >= retries || !wasGivenUp(error)) throw error;
    }
  }
}

function wasGivenUp(error: unknown): boolean {
  const sqlState = readServerError(error)?.sqlState;
  return sqlState === '40001' || sqlState === '40P01';
}
