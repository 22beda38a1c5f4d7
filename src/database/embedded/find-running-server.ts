import { realpath } from 'node:fs/promises';
import type { DatabaseConnection } from '../connection.ts';
import { clusterFolder, embeddedName } from './cluster.ts';
import { readPostmasterFile } from './postmaster-file.ts';
import { findSocketFolder } from './socket-folder.ts';

/**
 * The server that another process runs on a data directory, so that a command can work while the
 * gateway does. Null if none is ready.
 */
export async function findRunningServer(dataDir: string): Promise<DatabaseConnection | null> {
  const folder = clusterFolder(await realpath(dataDir));
  const running = await readPostmasterFile(folder);
  if (running?.status !== 'ready') return null;
  const host = await findSocketFolder(await realpath(dataDir), folder);
  return { host, port: 5432, user: embeddedName, database: embeddedName };
}
