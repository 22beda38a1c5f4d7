import pg from 'pg';
import { type DatabaseConnection, toDriverConfig } from './connection.ts';
import { createServerSockets } from './server-sockets.ts';

/** How long a server may take to answer a farewell before the connection is broken. */
const farewellMs = 2_000;

/**
 * Works on a connection of its own and ends it, also one that the server has taken and that came to
 * nothing, as where it asks for a password that there is not: it would keep the program from ending.
 *
 * @param signal breaks the connection, so that the work fails
 * @throws the signal's reason if it was aborted
 */
export async function withClient<T>(
  connection: DatabaseConnection,
  work: (client: pg.Client) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  signal?.throwIfAborted();
  const sockets = createServerSockets();
  const client = new pg.Client({ ...toDriverConfig(connection), stream: sockets.open });
  // A connection that breaks fails the query under way; it is told here besides, and unheard it would
  // end the program.
  client.on('error', () => undefined);
  signal?.addEventListener('abort', sockets.breakAll, { once: true });
  try {
    await client.connect();
    return await work(client);
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', sockets.breakAll);
    const timer = setTimeout(sockets.breakAll, signal?.aborted ? 0 : farewellMs);
    await client.end().finally(() => clearTimeout(timer));
  }
}
