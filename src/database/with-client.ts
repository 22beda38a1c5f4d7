import pg from 'pg';
import { type DatabaseConnection, toDriverConfig } from './connection.ts';

/**
 * Works on a connection of its own and ends it, also one that the server has taken and that came to
 * nothing, as where it asks for a password that there is not: it would keep the program from ending.
 */
export async function withClient<T>(
  connection: DatabaseConnection,
  work: (client: pg.Client) => Promise<T>,
): Promise<T> {
  const client = new pg.Client(toDriverConfig(connection));
  // A connection that breaks fails the query under way; it is told here besides, and unheard it would
  // end the program.
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end();
  }
}
