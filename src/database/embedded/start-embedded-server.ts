import { mkdir, realpath } from 'node:fs/promises';
import { type DatabaseConnection, withDatabase } from '../connection.ts';
import { withClient } from '../with-client.ts';
import { findUsableBinaries } from './binaries/usable-binaries.ts';
import { clusterFolder, embeddedName, ensureCluster, nameForServer } from './cluster.ts';
import { isDataFolder, refuseFolder } from './data-folder.ts';
import { yieldReserve } from './disk-space.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { keepRunning } from './keep-running.ts';
import { launchServer } from './launch-server.ts';
import { endLeftoverServer } from './leftover-server.ts';
import { lockDataDirectory } from './lock/data-lock.ts';
import type { DataLock } from './lock/lock-file.ts';
import { chooseAccount } from './server-account.ts';
import type { ServerLog } from './server-log.ts';
import { toServerArguments } from './server-settings.ts';
import { closeSocketFolder, openSocketFolder } from './socket-folder.ts';

export interface EmbeddedServerOptions {
  /** The folder of the cluster and the lock; created if missing. */
  dataDir: string;
  log: ServerLog;
  /** Aborts the start. */
  signal?: AbortSignal;
  /**
   * Called, perhaps more than once, when there is nothing to do but wait for PostgreSQL: the time
   * to load what is needed afterwards.
   */
  onWait?: (() => void) | undefined;
  /** PostgreSQL settings that override ours. @internal for servers whose data is thrown away */
  settings?: Readonly<Record<string, string>>;
}

export interface EmbeddedServer {
  connection: DatabaseConnection;
  /** Stops the server gracefully and unlocks the data directory. May be called more than once. */
  stop(): Promise<void>;
  /**
   * Resolves with its last log lines when the server has exited for good, stopped or not restarted.
   */
  ended: Promise<string>;
  /** Whether the cluster was just created. */
  firstStart: boolean;
}

/**
 * Runs a PostgreSQL server on a data directory for as long as this process lives, and restarts it
 * if it exits unexpectedly. It is reachable only through a Unix socket. The first start creates the
 * cluster (seconds); later ones take tenths of a second and recover by themselves from whatever
 * ended the last run.
 *
 * @throws EmbeddedServerError if the directory holds other files, is in use, belongs to another user or another
 * version of PostgreSQL, or the server does not start
 */
export async function startEmbeddedServer(options: EmbeddedServerOptions): Promise<EmbeddedServer> {
  if (!(await isDataFolder(options.dataDir))) {
    throw new EmbeddedServerError(refuseFolder(options.dataDir));
  }
  await makeFolder(options.dataDir);
  const dataDir = await realpath(options.dataDir);
  const lock = await lockDataDirectory(dataDir);
  try {
    return await startLocked(dataDir, lock, options);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function makeFolder(path: string): Promise<void> {
  const mode = 0o700;
  await mkdir(path, { recursive: true, mode }).catch(async (error: NodeJS.ErrnoException) => {
    // If parent folders are to be created, too, Node reports ENOENT for a read-only file system.
    if (error.code !== 'ENOENT') throw error;
    await mkdir(path, { mode });
  });
}

async function startLocked(
  dataDir: string,
  lock: DataLock,
  { log, signal, onWait, settings }: EmbeddedServerOptions,
): Promise<EmbeddedServer> {
  const folder = clusterFolder(dataDir);
  const account = await chooseAccount(folder);
  const binaries = await findUsableBinaries(account);
  const durable = settings?.fsync !== 'off';
  const firstStart = await ensureCluster({ dataDir, binaries, account, log, signal, durable });
  const host = await openSocketFolder(dataDir, folder);
  const args = ['-D', nameForServer(folder, account), ...toServerArguments(settings)];
  const server = await keepRunning(async (stopping) => {
    await yieldReserve(dataDir);
    await endLeftoverServer(folder, host, log, onWait);
    const launched = { postgres: binaries.postgres, args, folder, account, log, onWait };
    return launchServer(launched, signal ? AbortSignal.any([signal, stopping]) : stopping);
  }, log);
  const connection = { host, port: 5432, user: embeddedName, database: embeddedName };
  const stop = stopOnce(async () => {
    await server.stop();
    await closeSocketFolder(dataDir, folder);
    await lock.release();
  });
  await ensureDatabase(connection).catch(async (error) => {
    await stop();
    throw error;
  });
  return { connection, stop, ended: server.ended, firstStart };
}

async function ensureDatabase(connection: DatabaseConnection): Promise<void> {
  await withClient(withDatabase(connection, 'postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [
      embeddedName,
    ]);
    if (rowCount === 0) await client.query(`CREATE DATABASE ${embeddedName}`);
  });
}

function stopOnce(stop: () => Promise<void>): () => Promise<void> {
  let stopping: Promise<void> | null = null;
  return () => {
    stopping ??= stop();
    return stopping;
  };
}
