import { createConnection } from 'node:net';
import { join } from 'node:path';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { isRunning, isServerOf } from './lock/process-identity.ts';
import { pollUntil } from './poll.ts';
import { markServerDead, readPostmasterFile } from './postmaster-file.ts';
import type { ServerLog } from './server-log.ts';

const fastTimeoutMs = 30_000;
const immediateTimeoutMs = 10_000;

/**
 * Stops the server that a killed gateway left running on these files, if there is one, and marks a
 * killed one as dead. To be called under the lock of the data directory.
 *
 * @param socketFolder where the server of these files listens
 * @param onWait called when there is nothing to do but wait for its exit
 * @throws EmbeddedServerError if a server runs that is not among this machine's processes, or that
 * does not stop
 */
export async function endLeftoverServer(
  folder: string,
  socketFolder: string,
  log: ServerLog,
  onWait?: () => void,
): Promise<void> {
  const left = await readPostmasterFile(folder);
  if (left && (await isServerOf(left.pid, folder))) {
    log.warn(`An earlier run left its PostgreSQL running (process ${left.pid}). Stopping it.`);
    const ending = endServer(left.pid);
    onWait?.();
    return ending;
  }
  if (await answers(join(socketFolder, '.s.PGSQL.5432'))) {
    throw new EmbeddedServerError(
      `A PostgreSQL server that is not visible from here, perhaps in another container, is using ${folder}.`,
    );
  }
  if (left) {
    log.info('The last run did not shut down cleanly. PostgreSQL is recovering.');
    await markServerDead(folder);
  }
}

/**
 * Stops a server: open transactions are rolled back and everything is written (SIGINT); if that
 * takes too long, at once, and the next start recovers (SIGQUIT).
 */
export async function endServer(pid: number): Promise<void> {
  for (const [signal, timeoutMs] of [
    ['SIGINT', fastTimeoutMs],
    ['SIGQUIT', immediateTimeoutMs],
  ] as const) {
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    if (await pollUntil(async () => !(await isRunning(pid)), timeoutMs)) return;
  }
  throw new EmbeddedServerError(`PostgreSQL (process ${pid}) did not stop.`);
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(socketPath);
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
