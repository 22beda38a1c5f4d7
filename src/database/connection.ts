import type pg from 'pg';

/**
 * Where a database is. `host` is a name, an address, or the folder of a Unix socket (with a
 * leading slash), as the driver takes it.
 */
export type DatabaseConnection =
  | { host: string; port: number; user: string; password?: string; database: string }
  | { url: string };

/** The connection as the driver takes it. */
export function toDriverConfig(connection: DatabaseConnection): pg.ClientConfig {
  return 'url' in connection ? { connectionString: connection.url } : { ...connection };
}

/** The same server, another database. */
export function withDatabase(connection: DatabaseConnection, database: string): DatabaseConnection {
  if (!('url' in connection)) return { ...connection, database };
  const url = new URL(connection.url);
  url.pathname = `/${encodeURIComponent(database)}`;
  return { url: url.href };
}
