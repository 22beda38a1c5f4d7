import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.ts';
import type { PoolState } from '../telemetry/metrics.ts';
import { type DatabaseConnection, toDriverConfig } from './connection.ts';
import { type AdapterObserver, observeAdapter } from './observe-adapter.ts';
import { createStatementNameGenerator } from './statement-names.ts';

export type Database = PrismaClient;

export interface ConnectOptions extends AdapterObserver {
  connection: DatabaseConnection;
  /** How many connections are open at most. @default 10 */
  poolSize?: number;
  /** A statement that takes longer is cancelled by the server. @default 30_000 */
  statementTimeoutMs?: number;
  /** A statement that waits longer for a lock fails. @default 10_000 */
  lockTimeoutMs?: number;
  /** How long a query waits for a connection before it fails. @default 10_000 */
  connectTimeoutMs?: number;
}

export interface ConnectedDatabase {
  db: Database;
  /** How many connections are open, how many of them idle, and how many queries wait for one. */
  poolState(): PoolState;
  /** Ends the client and every connection. */
  close(): Promise<void>;
}

/**
 * Makes the client. Nothing is connected before the first query: a server that is away shows
 * there. Named statements need a session of their own, so a pooler between must pool by session.
 */
export function connectDatabase(options: ConnectOptions): ConnectedDatabase {
  const pool = new pg.Pool(toPoolConfig(options));
  // The server ending an idle connection is no event of ours: the next query opens another. The
  // adapter's own listener goes with $disconnect, while connections are still closing.
  pool.on('error', () => undefined);
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: createStatementNameGenerator(),
    onConnectionError: () => undefined,
  });
  // Its messages show the values of a query unless they are to be short.
  const db = new PrismaClient({
    adapter: observeAdapter(adapter, options),
    errorFormat: 'minimal',
  });
  return {
    db,
    poolState: () => ({
      total: pool.totalCount,
      idle: pool.idleCount,
      waiting: pool.waitingCount,
    }),
    async close() {
      await db.$disconnect();
      await pool.end();
    },
  };
}

function toPoolConfig(options: ConnectOptions): pg.PoolConfig {
  return {
    ...toDriverConfig(options.connection),
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 10_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    lock_timeout: options.lockTimeoutMs ?? 10_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'onrecord',
    keepAlive: true,
  };
}
