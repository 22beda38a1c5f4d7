import type { Prisma } from '../generated/prisma/client.ts';
import type { Database } from './client.ts';
import { readServerError } from './errors/sql-state.ts';

/** A client within a transaction. */
export type Transaction = Prisma.TransactionClient;

export interface TransactionOptions {
  /** How often the work may be begun again. @default 3 */
  retries?: number;
  /** How long the work may take before it is rolled back. @default 30_000 */
  timeoutMs?: number;
  /** Where it is aborted before the commit, everything is rolled back. @default never */
  signal?: AbortSignal | undefined;
}

/**
 * Runs the work in one transaction (READ COMMITTED) and commits it. Where the server gave it up
 * for another's sake, as in a deadlock or a failure to serialize, the whole work is begun again: it
 * must do nothing but what the transaction can undo.
 *
 * @throws the signal's reason if nothing was stored for its sake; what the work threw, or the
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
    // The last moment: what begins to be committed may be stored, whatever comes.
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
