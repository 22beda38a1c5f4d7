import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pollUntil } from './poll.ts';

/** No process has this number: it is above every system's limit. */
const nobodysPid = 2_147_483_646;

/** What a running PostgreSQL writes about itself into its folder. */
export interface PostmasterFile {
  pid: number;
  /** "starting", "stopping", "ready" or "standby"; empty in the first moment. */
  status: string;
}

/** Reads `postmaster.pid`; null if it is missing, incomplete, or marked as dead. */
export async function readPostmasterFile(folder: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => null);
  const lines = text?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0 || pid === nobodysPid) return null;
  return { pid, status: lines[7]?.trim() ?? '' };
}

/**
 * Removes the id of a dead server from its file, since PostgreSQL would take another process that
 * has it now, or a zombie, for a live server. The rest stays: from it, PostgreSQL finds out whether
 * parts of the dead server are still alive.
 */
export async function markServerDead(folder: string): Promise<void> {
  const path = join(folder, 'postmaster.pid');
  const [, ...rest] = (await readFile(path, 'utf8')).split('\n');
  await writeFile(path, [nobodysPid, ...rest].join('\n'));
  await rm(join(folder, '.s.PGSQL.5432.lock'), { force: true });
}

/**
 * A server writes its file at once: one that stays empty is from a server killed at that moment.
 */
const unwrittenMs = 1000;

/** Removes a `postmaster.pid` that stays empty. To be called under the lock of the data directory. */
export async function discardUnwrittenFile(folder: string): Promise<void> {
  const path = join(folder, 'postmaster.pid');
  const isWritten = async () => (await readFile(path, 'utf8').catch(() => null)) !== '';
  if (!(await pollUntil(isWritten, unwrittenMs))) await rm(path, { force: true });
}
