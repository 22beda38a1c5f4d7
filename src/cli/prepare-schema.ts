import { type MigrationState, readMigrationState } from '../database/migration/migration-state.ts';
import { CommandError } from './command-error.ts';
import { migrateWithProgress } from './migrate-with-progress.ts';
import type { OpenDatabase } from './open-database.ts';

const advice: Readonly<Record<Exclude<MigrationState['state'], 'current'>, string>> = {
  empty: 'The database has no schema yet; run "onrecord migrate".',
  behind: 'The schema of the database is older than this version; run "onrecord migrate".',
  ahead:
    'The schema of the database is newer than this version; run the version that created it, or a later one.',
  failed: 'A migration of the database started and did not finish; "onrecord migrate" says which.',
  edited:
    'A migration of the database differs from this version\'s; "onrecord migrate" says which.',
};

/**
 * Ensures that this version can work with the database's schema: it migrates our own server's; a
 * user's own server must be migrated by the user.
 *
 * @param signal aborts it
 * @throws {CommandError} if the schema does not match, saying what to do
 */
export async function prepareSchema(
  { connection, server }: OpenDatabase,
  signal: AbortSignal,
): Promise<void> {
  if (server) {
    await migrateWithProgress(connection, signal);
    return;
  }
  const { state } = await readMigrationState(connection, undefined, signal);
  if (state !== 'current') throw new CommandError(advice[state]);
}
