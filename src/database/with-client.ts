import pg from 'pg';
import { type DatabaseConnection, toDriverConfig } from './connection.ts';
import { createServerSockets } from './server-sockets.ts';

/** How long a server may take to close before the connection is broken. */
const farewellMs = 2_000;

/**
 * Works on a separate connection and closes it, even one that the server has accepted and that then
 * failed, as when it requires a missing password: it would keep the program from exiting.
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
