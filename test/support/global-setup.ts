import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type DatabaseConnection, withDatabase } from '../../src/database/connection.ts';
import { startEmbeddedServer } from '../../src/database/embedded/start-embedded-server.ts';
import { migrate } from '../../src/database/migration/migrate.ts';
import { querySql } from './raw-sql.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    databaseServer: DatabaseServer;
  }
}

/** The server of a run of the tests. */
export interface DatabaseServer {
  connection: DatabaseConnection;
  /** A migrated, empty database to copy. Every other database's name begins with its name. */
  template: string;
}

interface RunningServer {
  connection: DatabaseConnection;
  stop(): Promise<void>;
}

/**
 * Starts one server for the run, or takes the one that ONRECORD_TEST_DATABASE_URL names, and
 * makes the template there. At the end every database of the run is dropped.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const url = process.env.ONRECORD_TEST_DATABASE_URL;
  const server = url ? { connection: { url }, stop: async () => undefined } : await startServer();
  const template = `onrecord_test_${randomBytes(4).toString('hex')}`;
  await execute(server.connection, `CREATE DATABASE ${template} TEMPLATE template0`);
  await migrate(withDatabase(server.connection, template));
  project.provide('databaseServer', { connection: server.connection, template });
  return async () => {
    if (url) await dropDatabases(server.connection, template);
    await server.stop();
  };
}

/** Nobody keeps these data: the disk need not be waited for. */
const hastySettings = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_connections: '200',
};

async function startServer(): Promise<RunningServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-test-'));
  const log = { debug() {}, info() {}, warn() {}, error() {} };
  const server = await startEmbeddedServer({ dataDir, log, settings: hastySettings });
  return {
    connection: server.connection,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true });
    },
  };
}

async function dropDatabases(connection: DatabaseConnection, prefix: string): Promise<void> {
  const names = await execute(
    connection,
    `SELECT datname FROM pg_database WHERE datname LIKE '${prefix}%'`,
  );
  for (const { datname } of names) {
    await execute(connection, `DROP DATABASE IF EXISTS "${datname}" WITH (FORCE)`);
  }
}

function execute(connection: DatabaseConnection, sql: string) {
  return querySql(withDatabase(connection, 'postgres'), sql);
}
