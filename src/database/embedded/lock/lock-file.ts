import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A lock on a data directory. It ends with the process, however that ends. */
export interface DataLock {
  release(): Promise<void>;
}

/**
 * The lock for systems without abstract sockets: a file with its holder's process id and start
 * time, so that another process that later gets the same id is not mistaken for the holder. It is
 * created atomically, by a link, which fails if a lock already exists.
 *
 * @returns null if a live process holds it
 */
export async function holdLockFile(path: string): Promise<DataLock | null> {
  const claim = `${path}.${randomUUID()}`;
  await writeFile(claim, await describeProcess(process.pid));
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (await tryLink(claim, path)) return { release: () => rm(path, { force: true }) };
      const holder = await readFile(path, 'utf8').catch(() => null);
      if (holder !== null && (await isAlive(holder))) return null;
      if (holder !== null) await removeStale(path, holder);
    }
    return null;
  } finally {
    await rm(claim, { force: true });
  }
}

async function tryLink(claim: string, path: string): Promise<boolean> {
  try {
    await link(claim, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Of two that find the same stale lock, the later may catch the earlier's new one: it puts it back.
 */
async function removeStale(path: string, holder: string): Promise<void> {
  const caught = `${path}.${randomUUID()}`;
  await rename(path, caught).catch(() => undefined);
  const content = await readFile(caught, 'utf8').catch(() => holder);
  if (content !== holder) await tryLink(caught, path);
  await rm(caught, { force: true });
}

async function isAlive(holder: string): Promise<boolean> {
  const pid = Number(holder.split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 && (await describeProcess(pid)) === holder;
}

/** The number of a process and the time it began; an empty second line if there is none. */
async function describeProcess(pid: number): Promise<string> {
  const ps = promisify(execFile)('ps', ['-p', String(pid), '-o', 'lstart='], {
    env: { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' },
  });
  const began = await ps.then(({ stdout }) => stdout.trim()).catch(() => '');
  return `${pid}\n${began}\n`;
}
