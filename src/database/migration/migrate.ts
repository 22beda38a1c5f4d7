import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import type { DatabaseConnection } from '../connection.ts';
import { requireUsableServer } from '../usable-server.ts';
import { withClient } from '../with-client.ts';
import { MigrationError } from './migration-error.ts';
import { type MigrationFile, readMigrationFiles } from './migration-files.ts';
import { compareMigrations, type MigrationState } from './migration-state.ts';

/** Prisma's own key, so that its command and ours never run at once. */
const advisoryLock = 72_707_369;

const createTable = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

export interface MigrateOptions {
  /** Called before each migration is applied, with their number. */
  onProgress?: (name: string, total: number) => void;
  /** How long to wait for another process that migrates the same database. @default 300_000 */
  lockTimeoutMs?: number;
  /** Aborts: the running migration is rolled back. @default never */
  signal?: AbortSignal | undefined;
  /** @default those of this program */
  files?: MigrationFile[];
}

/**
 * Brings a database up to date. Many may call at once: they wait for each other under an advisory
 * lock, and later ones find nothing left to do. Each migration and its row in `_prisma_migrations`
 * are one transaction, so that a failure leaves nothing behind.
 *
 * @throws MigrationError if the database is newer than the program, holds a failed or an edited
 * migration, or runs on a server that is too old
 */
export async function migrate(
  connection: DatabaseConnection,
  { onProgress, lockTimeoutMs = 300_000, files, signal }: MigrateOptions = {},
): Promise<{ applied: string[] }> {
  const migrations = files ?? (await readMigrationFiles());
  const work = async (client: pg.Client) => {
    await requireUsableServer(client);
    await client.query(`SET search_path = public; SET client_min_messages = warning`);
    await client.query(`SET lock_timeout = ${Math.trunc(lockTimeoutMs)}`);
    await client.query(`SELECT pg_advisory_lock(${advisoryLock})`);
    return { applied: await applyPending(client, migrations, onProgress) };
  };
  return withClient(connection, work, signal);
}

async function applyPending(
  client: pg.Client,
  files: MigrationFile[],
  onProgress: MigrateOptions['onProgress'],
): Promise<string[]> {
  const state = await compareMigrations(client, files);
  refuseDivergence(state);
  await client.query(createTable);
  const pending = new Set(state.pending);
  for (const file of files.filter(({ name }) => pending.has(name))) {
    onProgress?.(file.name, pending.size);
    await applyMigration(client, file);
  }
  return state.pending;
}

async function applyMigration(client: pg.Client, file: MigrationFile): Promise<void> {
  const startedAt = new Date();
  await client.query('BEGIN');
  try {
    await client.query(file.sql);
    await client.query(
      `INSERT INTO public._prisma_migrations
         (id, checksum, migration_name, started_at, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, $4, clock_timestamp(), 1)`,
      [randomUUID(), file.checksum, file.name, startedAt],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK').catch(() => undefined);
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationError(
      `The migration ${file.name} failed and was rolled back completely: ${reason}`,
      { cause },
    );
  }
}

function refuseDivergence({ state, failed, unknown, edited }: MigrationState): void {
  if (state === 'failed') {
    throw new MigrationError(
      `The migration ${failed.join(', ')} started and did not finish. Check the database, then mark it with "prisma migrate resolve".`,
    );
  }
  if (state === 'ahead') {
    throw new MigrationError(
      `The database was migrated by a newer version of OnRecord (${unknown.join(', ')}). Run that version or a later one.`,
    );
  }
  if (state === 'edited') {
    throw new MigrationError(
      `The migration ${edited.join(', ')} was changed after it was applied. Restore the file.`,
    );
  }
}
