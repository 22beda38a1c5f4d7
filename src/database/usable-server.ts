import type pg from 'pg';
import { MigrationError } from './migration/migration-error.ts';

/** @throws MigrationError if this program cannot work with the server or its database */
export async function requireUsableServer(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `SELECT current_setting('server_version_num')::int AS version,
       current_setting('server_version') AS words, current_setting('server_encoding') AS encoding`,
  );
  const [{ version, words, encoding }] = rows as [Record<string, string | number>];
  if (Number(version) < 150_000) {
    throw new MigrationError(`PostgreSQL 15 or later is needed; the server is ${words}.`);
  }
  if (encoding !== 'UTF8') {
    throw new MigrationError(`The database must be encoded in UTF8; it is ${encoding}.`);
  }
}
