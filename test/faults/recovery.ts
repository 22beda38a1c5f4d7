import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { processState, sendSignal } from '../support/processes/server-pids.ts';

/** How often it is looked whether a recovery has begun; PostgreSQL's shortest take some ten milliseconds. */
const everyMs = 1;

/**
 * Waits until PostgreSQL recovers, and stops the recovery where it stands.
 *
 * @param afterMs how long it may go on before that
 * @param over ends, in whatever way, when there is none to wait for any more
 * @returns the process that recovers, stopped; null where it came to its end first
 */
export async function stopRecovery(
  dataDir: string,
  afterMs: number,
  over: Promise<void>,
): Promise<number | null> {
  const folder = join(dataDir, 'postgres');
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  over.then(end, end);
  let pid = findStartupProcess(folder);
  while (pid === null) {
    if (isOver) return null;
    await delay(everyMs);
    pid = findStartupProcess(folder);
  }
  if (afterMs > 0) await delay(afterMs);
  sendSignal(pid, 'SIGSTOP');
  let state = await processState(pid);
  while (state !== null && state !== 'T') {
    await delay(everyMs);
    state = await processState(pid);
  }
  return state === 'T' ? pid : null;
}

/**
 * The process of PostgreSQL that brings its data to what was committed. It is there at each start, and
 * when a part has died; before it has ended, no connection is taken.
 */
function findStartupProcess(folder: string): number | null {
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    try {
      const title = readFileSync(`/proc/${name}/cmdline`, 'latin1');
      if (!title.startsWith('postgres: startup')) continue;
      if (readlinkSync(`/proc/${name}/cwd`) === folder) return Number(name);
    } catch {
      // It has ended meanwhile.
    }
  }
  return null;
}
