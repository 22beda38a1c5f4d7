import { createHash } from 'node:crypto';
import type { Database } from './client.ts';

/**
 * Identifies a database, however it is reached: the id under which its first migration was
 * recorded, hashed.
 */
export async function readDatabaseIdentity(db: Database): Promise<string> {
  const [first] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM _prisma_migrations ORDER BY started_at, id LIMIT 1`;
  if (!first) throw new Error('The database has no migration.');
  return createHash('sha256').update(first.id).digest('hex').slice(0, 16);
}
