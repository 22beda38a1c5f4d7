import { PrismaPg } from '@prisma/adapter-pg';
import pg from 'pg';
import { PrismaClient } from '../generated/prisma/client.ts';
import type { PoolState } from '../telemetry/metrics.ts';
import { type DatabaseConnection, toDriverConfig } from './connection.ts';
import { guardPool, type PoolGuard } from './guard-pool.ts';
import { type AdapterObserver, observeAdapter } from './observe-adapter.ts';
import { createServerSockets, type ServerSockets } from './server-sockets.ts';
import { createStatementNameGenerator } from './statement-names.ts';
import { type ServerWatch, watchServer } from './watch-server.ts';

export type Database = PrismaClient;

/** How long connections may take to close before they are broken. */
const farewellMs = 2_000;

export interface ConnectOptions extends AdapterObserver {
  connection: DatabaseConnection;
  /** How many connections are open at most. @default 10 */
  poolSize?: number;
  /** A statement that takes longer is cancelled by the server. @default 30_000 */
  statementTimeoutMs?: number;
  /** A statement that waits longer for a lock fails. @default 10_000 */
  lockTimeoutMs?: number;
  /** How long a query waits for a connection before it fails. @default 5_000 */
  connectTimeoutMs?: number;
  /** How many queries may wait for a connection; more are refused at once. @default 200 */
  maxWaiting?: number;
  /**
   * Monitors the server over one more connection: while it is down, every query fails at once,
   * running ones too. Called when that begins and when it is over. @default not monitored
   */
  onOutage?: (isAway: boolean) => void;
}

export interface ConnectedDatabase {
  db: Database;
  /**
   * How many connections are open, how many of them are idle, and how many queries wait for one.
   */
  poolState(): PoolState;
  /** Closes the client and every connection. */
  close(): Promise<void>;
}

/**
 * Creates the client. Nothing is connected before the first query, where an unreachable server
 * shows. Named statements need their own session, so a pooler in between must pool by session.
 */
export function connectDatabase(options: ConnectOptions): ConnectedDatabase {
  const sockets = createServerSockets();
  const pool = new pg.Pool(toPoolConfig(options, sockets));
  // If the server closes a connection, nothing needs to be done: the next query opens another. The
  // adapter's own listeners are removed while connections are still closing.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  const guard = guardPool(pool, options.maxWaiting ?? 200);
  const watch = options.onOutage && watchOutages(options, sockets, guard);
  const adapter = new PrismaPg(pool, {
    statementNameGenerator: createStatementNameGenerator(),
    onConnectionError: () => undefined,
  });
  // Its messages show the values of a query unless they are set to be short.
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
      await watch?.stop();
      // A server that is down answers neither a rollback nor a disconnect.
      const timer = setInterval(() => sockets.breakAll(), farewellMs);
      try {
        await db.$disconnect();
        await pool.end();
        await sockets.closed();
      } finally {
        clearInterval(timer);
      }
    },
  };
}

function watchOutages(
  options: ConnectOptions,
  sockets: ServerSockets,
  guard: PoolGuard,
): ServerWatch {
  return watchServer({
    config: { ...toDriverConfig(options.connection), application_name: 'onrecord watch' },
    sockets,
    onChange(isThere) {
      if (isThere) {
        guard.open();
      } else {
        guard.close();
        sockets.breakAll();
      }
      options.onOutage?.(!isThere);
    },
  });
}

function toPoolConfig(options: ConnectOptions, sockets: ServerSockets): pg.PoolConfig {
  return {
    ...toDriverConfig(options.connection),
    stream: sockets.open,
    max: options.poolSize ?? 10,
    connectionTimeoutMillis: options.connectTimeoutMs ?? 5_000,
    statement_timeout: options.statementTimeoutMs ?? 30_000,
    lock_timeout: options.lockTimeoutMs ?? 10_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'onrecord',
    keepAlive: true,
  };
}
