import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type ConnectedDatabase, connectDatabase } from '../../../src/database/client.ts';
import {
  type DatabaseConnection,
  toDriverConfig,
  withDatabase,
} from '../../../src/database/connection.ts';
import { startEmbeddedServer } from '../../../src/database/embedded/start-embedded-server.ts';
import { migrate } from '../../../src/database/migration/migrate.ts';
import { createLog } from '../../../src/log/create-log.ts';
import { generateStatements } from '../generate.ts';

/** A database of so many made statements, and the time its server spent since it was asked last. */
export interface BenchDatabase extends ConnectedDatabase {
  statements: number;
  /** Milliseconds that SQL statements took since the last call, as the client saw them. */
  takeDatabaseMs(): number;
}

interface BenchServer {
  connection: DatabaseConnection;
  stop(): Promise<void>;
}

/**
 * Does the work on a database of each size, one after the other. The databases are made on the
 * server of DATABASE_URL, where a superuser must be named, or on an embedded one; they and
 * everything of the embedded server are deleted afterwards, unless ONRECORD_BENCH_KEEP is set: then
 * databases of an earlier run are used again and stay.
 */
export async function onEachSize(
  sizes: readonly number[],
  work: (database: BenchDatabase) => Promise<void>,
): Promise<void> {
  const server = await openServer();
  try {
    for (const size of sizes) {
      const database = await openDatabase(server, size);
      await work(database).finally(() => database.close());
    }
  } finally {
    await server.stop();
  }
}

/** The sizes that the command line names, else the usual two. */
export function readSizes(): number[] {
  const sizes = process.argv.slice(2).map((size) => Number(size.replace(/[_,]/g, '')));
  if (sizes.some((size) => !(Number.isInteger(size) && size >= 1000))) {
    throw new Error('Name the numbers of statements, each a thousand or more: 10000 1000000');
  }
  return sizes.length > 0 ? sizes : [10_000, 1_000_000];
}

async function openServer(): Promise<BenchServer> {
  const url = process.env.DATABASE_URL;
  if (url) return { connection: { url }, stop: async () => undefined };
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  const log = createLog({ level: 'error', pretty: true });
  const server = await startEmbeddedServer({ dataDir, log });
  return {
    connection: server.connection,
    async stop() {
      await server.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

async function openDatabase(server: BenchServer, statements: number): Promise<BenchDatabase> {
  const name = `onrecord_bench_${statements}`;
  const keep = Boolean(process.env.ONRECORD_BENCH_KEEP);
  const connection = withDatabase(server.connection, name);
  const admin = new pg.Client(toDriverConfig(server.connection));
  await admin.connect();
  const there = await admin.query('SELECT FROM pg_database WHERE datname = $1', [name]);
  const reused = keep && there.rowCount === 1;
  if (!reused) {
    await admin.query(`DROP DATABASE IF EXISTS ${name}`);
    await admin.query(`CREATE DATABASE ${name}`);
    await migrate(connection);
    process.stdout.write(`${statements.toLocaleString('en')} statements are being made …\n`);
    await generateStatements(connection, statements);
  }
  let spentMs = 0;
  const opened = connectDatabase({
    connection,
    statementTimeoutMs: 600_000,
    onQuery: (_sql, durationMs) => {
      spentMs += durationMs;
    },
  });
  return {
    ...opened,
    statements,
    takeDatabaseMs() {
      const ms = spentMs;
      spentMs = 0;
      return ms;
    },
    async close() {
      await opened.close();
      if (!keep) await admin.query(`DROP DATABASE ${name}`);
      await admin.end();
    },
  };
}
