import type { Database } from '../database/client.ts';

/**
 * Asks the database whether a query would be answered: the smallest read of a table that every query
 * needs. Probes that come while one is under way share its answer, so that probing costs one
 * connection at the most.
 *
 * @param timeoutMs how long the database may take before it counts as unreachable
 */
export function createReadinessProbe(db: Database, timeoutMs: number): () => Promise<boolean> {
  let underWay: Promise<boolean> | undefined;
  return () => {
    underWay ??= probe(db, timeoutMs).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}

async function probe(db: Database, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<false>((resolve) => {
    timer = setTimeout(resolve, timeoutMs, false);
  });
  const read = db.statement.findFirst({ select: { id: true } }).then(
    () => true,
    () => false,
  );
  return Promise.race([read, late]).finally(() => clearTimeout(timer));
}
