import { connectDatabase, type Database } from '../database/client.ts';
import { openSharedDatabase } from './open-database.ts';
import { prepareSchema } from './prepare-schema.ts';
import type { CommandContext } from './run-command.ts';

/**
 * Opens the database of the settings for a command's work, whether a gateway runs on it or not, and
 * closes it whatever happens.
 */
export async function withOpenDatabase<T>(
  context: CommandContext,
  work: (database: { db: Database }) => Promise<T>,
): Promise<T> {
  const opened = await openSharedDatabase(context);
  try {
    await prepareSchema(opened);
    const client = connectDatabase({ connection: opened.connection, poolSize: 2 });
    try {
      return await work(client);
    } finally {
      await client.close();
    }
  } finally {
    await opened.close();
  }
}
