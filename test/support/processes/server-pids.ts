import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The processes of a PostgreSQL server. */
export interface ServerPids {
  /** Its own, which begins the others. */
  postmaster: number;
  backends: number[];
  /** The one that has begun it. */
  supervisor: number;
}

/** The PostgreSQL server of a data directory; null where none runs. */
export async function readServerPids(dataDir: string): Promise<ServerPids | null> {
  const file = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').catch(() => '');
  const postmaster = Number(file.split('\n')[0]);
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const parents = new Map(
    await Promise.all(pids.map(async (pid) => [pid, await parentOf(pid)] as const)),
  );
  const supervisor = parents.get(postmaster);
  if (!postmaster || !supervisor) return null;
  return {
    postmaster,
    supervisor,
    backends: pids.filter((pid) => parents.get(pid) === postmaster),
  };
}

/** The process that began another; null where that has ended, collected or not. */
export async function parentOf(pid: number): Promise<number | null> {
  return (await readStat(pid))?.parent ?? null;
}

/** What a process does, in the letter of proc(5), such as T for one that was stopped; null where it has ended. */
export async function processState(pid: number): Promise<string | null> {
  return (await readStat(pid))?.state ?? null;
}

async function readStat(pid: number): Promise<{ state: string; parent: number } | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [, state, parent] = text.slice(text.lastIndexOf(')')).match(/^\) (\S) (\d+)/) ?? [];
  if (state === undefined || state === 'Z' || state === 'X') return null;
  return { state, parent: Number(parent) };
}

/** Sends a signal to a process that may have ended by itself since it was looked for. */
export function sendSignal(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
