import type { DatabaseConnection } from '../database/connection.ts';
import { type MigrationState, readMigrationState } from '../database/migration-state.ts';
import { CommandError } from './command-error.ts';

const advice: Readonly<Record<Exclude<MigrationState['state'], 'current'>, string>> = {
  empty: 'The database has no schema yet; run "onrecord migrate".',
  behind: 'The schema of the database is older than this version; run "onrecord migrate".',
  ahead:
    'The schema of the database is newer than this version; run the version that made it, or a later one.',
  failed: 'A migration of the database began and did not finish; "onrecord migrate" tells which.',
  edited:
    'A migration of the database differs from this version\'s; "onrecord migrate" tells which.',
};

/** @throws {CommandError} where this version cannot work with the database's schema as it is */
export async function requireCurrentSchema(connection: DatabaseConnection): Promise<void> {
  const { state } = await readMigrationState(connection);
  if (state !== 'current') throw new CommandError(advice[state]);
}
