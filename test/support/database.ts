import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, inject } from 'vitest';
import {
  type ConnectedDatabase,
  connectDatabase,
  type Database,
} from '../../src/database/client.ts';
import { type DatabaseConnection, withDatabase } from '../../src/database/connection.ts';
import { UNNAMED_SPEAKER_ID } from '../../src/modules/source/name-source.ts';
import { querySql } from './raw-sql.ts';

export interface TestDatabase {
  readonly db: Database;
  readonly connection: DatabaseConnection;
  /** Runs the work and lists the SQL statements that it sent, transaction control left out. */
  recordSql<T>(work: () => Promise<T>): Promise<{ result: T; statements: string[] }>;
  /** Empties every table. */
  empty(): Promise<void>;
}

interface OpenDatabase extends ConnectedDatabase {
  connection: DatabaseConnection;
}

/**
 * Gives the tests of a file, or of a `describe`, a migrated database of their own, made before
 * the first of them and dropped after the last.
 */
export function useDatabase(): TestDatabase {
  let open: OpenDatabase | null = null;
  let statements: string[] = [];
  const opened = () => {
    if (!open) throw new Error('The database exists only while the tests run.');
    return open;
  };

  beforeAll(async () => {
    const connection = await createDatabase();
    const onQuery = (sql: string) => void statements.push(sql);
    open = { connection, ...connectDatabase({ connection, poolSize: 10, onQuery }) };
  });

  afterAll(async () => {
    await open?.close();
    if (open) await dropDatabase(open.connection);
  });

  return {
    get db() {
      return opened().db;
    },
    get connection() {
      return opened().connection;
    },
    async recordSql(work) {
      statements = [];
      const result = await work();
      return { result, statements };
    },
    async empty() {
      await opened().db.$executeRawUnsafe(
        'TRUNCATE api_key, actor, event, document, source, statement, revision CASCADE',
      );
      await opened().db.source.create({ data: unnamedSpeaker });
    },
  };
}

/** What a migration puts into every database. */
const unnamedSpeaker = {
  id: UNNAMED_SPEAKER_ID,
  name: 'An unnamed speaker',
  nameKey: 'an unnamed speaker',
  kind: 'UNKNOWN',
  identityKey: 'UNKNOWN:an unnamed speaker',
} as const;

/** Makes a database; from the migrated template, or bare. */
export async function createDatabase({ migrated = true } = {}): Promise<DatabaseConnection> {
  const { connection, template } = inject('databaseServer');
  const name = `${template}_${randomBytes(4).toString('hex')}`;
  const origin = migrated ? template : 'template0';
  await onServer(connection, `CREATE DATABASE ${name} TEMPLATE ${origin}`);
  return withDatabase(connection, name);
}

/** Drops a database of this run, whoever is still connected to it. */
export async function dropDatabase(connection: DatabaseConnection): Promise<void> {
  const name =
    'url' in connection ? new URL(connection.url).pathname.slice(1) : connection.database;
  await onServer(connection, `DROP DATABASE ${name} WITH (FORCE)`);
}

async function onServer(connection: DatabaseConnection, sql: string): Promise<void> {
  await querySql(withDatabase(connection, 'postgres'), sql);
}
