import { once } from 'node:events';
import { connectDatabase, type Database } from '../database/client.ts';
import { openKnownDatabase } from './open-database.ts';
import { prepareSchema } from './prepare-schema.ts';
import type { CommandContext } from './run-command.ts';

/**
 * Opens the database that the settings name for a command's work, whether a gateway runs on it or
 * not, and always closes it. It has to exist: nothing is created.
 */
export async function withOpenDatabase<T>(
  context: CommandContext,
  work: (database: { db: Database }) => Promise<T>,
): Promise<T> {
  const opened = await openKnownDatabase(context);
  try {
    await prepareSchema(opened, context.signal);
    const client = connectDatabase({ connection: opened.connection, poolSize: 2 });
    try {
      return await Promise.race([work(client), failWhenStopped(context.signal)]);
    } finally {
      await client.close();
    }
  } finally {
    await opened.close();
  }
}

/** Work in progress fails when its connections are closed. */
async function failWhenStopped(signal: AbortSignal): Promise<never> {
  if (!signal.aborted) await once(signal, 'abort');
  throw signal.reason;
}
