import type pg from 'pg';
import type { DatabaseConnection } from '../connection.ts';
import { requireUsableServer } from '../usable-server.ts';
import { withClient } from '../with-client.ts';
import { type MigrationFile, readMigrationFiles } from './migration-files.ts';

export interface MigrationState {
  /**
   * - `empty`: nothing was ever migrated
   * - `current`: database and program agree
   * - `behind`: migrations are pending
   * - `ahead`: the database was migrated by a newer program
   * - `failed`: a migration began and did not finish, so that a person must look
   * - `edited`: a migration was changed after it was applied
   */
  state: 'empty' | 'current' | 'behind' | 'ahead' | 'failed' | 'edited';
  /** Applied nowhere yet, oldest first. */
  pending: string[];
  /** Applied, but unknown to this program. */
  unknown: string[];
  failed: string[];
  edited: string[];
}

interface MigrationRow {
  migration_name: string;
  checksum: string;
  finished: boolean;
}

/**
 * Compares what a database has seen with the migrations that this program knows.
 *
 * @param signal aborts it
 * @throws MigrationError if the server is too old for any schema
 */
export async function readMigrationState(
  connection: DatabaseConnection,
  files?: MigrationFile[],
  signal?: AbortSignal,
): Promise<MigrationState> {
  const work = async (client: pg.Client) => {
    await requireUsableServer(client);
    return compareMigrations(client, files ?? (await readMigrationFiles()));
  };
  return withClient(connection, work, signal);
}

/** Like `readMigrationState`, on an open connection. */
export async function compareMigrations(
  client: pg.Client,
  files: MigrationFile[],
): Promise<MigrationState> {
  const rows = await readRows(client);
  const applied = new Map(rows.filter((row) => row.finished).map((r) => [r.migration_name, r]));
  const known = new Set(files.map((file) => file.name));
  const lists = {
    pending: files.map((file) => file.name).filter((name) => !applied.has(name)),
    unknown: [...applied.keys()].filter((name) => !known.has(name)),
    failed: rows.filter((row) => !row.finished).map((row) => row.migration_name),
    edited: files
      .filter((file) => (applied.get(file.name)?.checksum ?? file.checksum) !== file.checksum)
      .map((file) => file.name),
  };
  return { state: nameState(lists, rows.length === 0), ...lists };
}

function nameState(lists: Omit<MigrationState, 'state'>, none: boolean): MigrationState['state'] {
  if (lists.failed.length > 0) return 'failed';
  if (lists.unknown.length > 0) return 'ahead';
  if (lists.edited.length > 0) return 'edited';
  if (none) return 'empty';
  return lists.pending.length > 0 ? 'behind' : 'current';
}

async function readRows(client: pg.Client): Promise<MigrationRow[]> {
  const table = await client.query(`SELECT to_regclass('public._prisma_migrations') AS name`);
  if (table.rows[0].name === null) return [];
  const { rows } = await client.query<MigrationRow>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
     FROM public._prisma_migrations WHERE rolled_back_at IS NULL
     ORDER BY migration_name`,
  );
  return rows;
}
