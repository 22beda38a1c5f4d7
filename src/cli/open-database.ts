import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { DatabaseConnection } from '../database/connection.ts';
import { clusterFolder } from '../database/embedded/cluster.ts';
import { EmbeddedServerError } from '../database/embedded/embedded-server-error.ts';
import { findRunningServer } from '../database/embedded/find-running-server.ts';
import {
  type EmbeddedServer,
  startEmbeddedServer,
} from '../database/embedded/start-embedded-server.ts';
import type { CommandContext } from './run-command.ts';

export interface OpenDatabase {
  connection: DatabaseConnection;
  /** Our own server, where it was started for this. */
  server?: EmbeddedServer;
  /** Stops what was started for this. */
  close(): Promise<void>;
}

interface OpenOptions extends Pick<CommandContext, 'settings' | 'log' | 'signal'> {
  /** As `startEmbeddedServer` has it. */
  onWait?: () => void;
}

const nothing = async () => undefined;

/**
 * The database of the settings: the server of DATABASE_URL, or else our own, started for as long as
 * it is needed.
 *
 * @throws {EmbeddedServerError} where another process has the data directory
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { settings, log, signal, onWait } = options;
  if (settings.DATABASE_URL) return { connection: { url: settings.DATABASE_URL }, close: nothing };
  const dataDir = resolve(settings.ONRECORD_DATA_DIR);
  if (!existsSync(clusterFolder(dataDir))) {
    process.stderr.write(`Making a database in ${dataDir}, which takes some seconds once …\n`);
  }
  const server = await startEmbeddedServer({ dataDir, log, signal, onWait });
  return { connection: server.connection, server, close: server.stop };
}

/** As `openDatabase`, but shares the server of a gateway that runs on the same data directory. */
export async function openSharedDatabase(options: OpenOptions): Promise<OpenDatabase> {
  try {
    return await openDatabase(options);
  } catch (error) {
    if (!(error instanceof EmbeddedServerError)) throw error;
    const connection = await findRunningServer(resolve(options.settings.ONRECORD_DATA_DIR));
    if (!connection) throw error;
    return { connection, close: nothing };
  }
}
