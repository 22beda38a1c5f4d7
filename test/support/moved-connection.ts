import type { DatabaseConnection } from '../../src/database/connection.ts';

/** Where its server listens. */
export function addressOf(connection: DatabaseConnection) {
  if (!('url' in connection)) return connection;
  const { hostname, port } = new URL(connection.url);
  return { host: hostname, port: Number(port || 5432) };
}

/** The same database, reached at a port of this machine. */
export function movedTo(connection: DatabaseConnection, port: number): DatabaseConnection {
  if (!('url' in connection)) return { ...connection, host: '127.0.0.1', port };
  const url = new URL(connection.url);
  url.host = `127.0.0.1:${port}`;
  return { url: url.href };
}
