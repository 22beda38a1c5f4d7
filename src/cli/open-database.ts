import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { clusterFolder } from '../database/embedded/cluster.ts';
import { isDataFolder } from '../database/embedded/data-folder.ts';
import { EmbeddedServerError } from '../database/embedded/embedded-server-error.ts';
import { findRunningServer } from '../database/embedded/find-running-server.ts';
import { startEmbeddedServer } from '../database/embedded/start-embedded-server.ts';
import type { GatewayDatabase } from '../gateway/gateway-run.ts';
import { CommandError } from './command-error.ts';
import type { CommandContext } from './run-command.ts';

export interface OpenDatabase extends GatewayDatabase {
  /** Stops what was started for this. */
  close(): Promise<void>;
}

interface OpenOptions extends Pick<CommandContext, 'settings' | 'log' | 'signal'> {
  /** See `startEmbeddedServer`. */
  onWait?: () => void;
}

const nothing = async () => undefined;

/**
 * The database that the settings name: the server of DATABASE_URL, or else our own, started for as
 * long as it is needed.
 *
 * @throws {EmbeddedServerError} if another process has the data directory
 */
export async function openDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { settings, log, signal, onWait } = options;
  if (settings.DATABASE_URL) return { connection: { url: settings.DATABASE_URL }, close: nothing };
  const dataDir = resolve(settings.ONRECORD_DATA_DIR);
  if (!existsSync(clusterFolder(dataDir)) && (await isDataFolder(dataDir))) {
    process.stderr.write(`Creating a database in ${dataDir}; this takes a few seconds, once …\n`);
  }
  const server = await startEmbeddedServer({ dataDir, log, signal, onWait });
  return { connection: server.connection, server, close: server.stop };
}

/**
 * Like `openSharedDatabase`, but creates no database: a new one would be empty, and in the wrong
 * place.
 *
 * @throws {CommandError} if there is none, naming where it looked
 */
export async function openKnownDatabase(options: OpenOptions): Promise<OpenDatabase> {
  const { DATABASE_URL, ONRECORD_DATA_DIR } = options.settings;
  const dataDir = resolve(ONRECORD_DATA_DIR);
  if (!DATABASE_URL && !existsSync(clusterFolder(dataDir))) {
    throw new CommandError(
      `There is no database in ${dataDir}. ONRECORD_DATA_DIR names the folder of a gateway's own database, DATABASE_URL a server; "onrecord serve" and "onrecord migrate" create one.`,
    );
  }
  return openSharedDatabase(options);
}

/** Like `openDatabase`, but shares the server of a gateway that runs on the same data directory. */
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
