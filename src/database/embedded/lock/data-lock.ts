import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { EmbeddedServerError } from '../embedded-server-error.ts';
import { type DataLock, holdLockFile } from './lock-file.ts';

/**
 * Locks the data directory for this process alone, or fails at once.
 *
 * @throws EmbeddedServerError that names the process that has it
 */
export async function lockDataDirectory(dataDir: string): Promise<DataLock> {
  const holderFile = join(dataDir, 'gateway.pid');
  const lock =
    process.platform === 'linux'
      ? await holdAbstractSocket(dataDir)
      : await holdLockFile(join(dataDir, 'gateway.lock'));
  if (lock === null) {
    const pid = (await readFile(holderFile, 'utf8').catch(() => '')).trim();
    const holder = pid === '' ? 'another process' : `process ${pid}`;
    throw new EmbeddedServerError(
      `The data directory ${dataDir} is in use by ${holder}. Stop it first, or choose another with ONRECORD_DATA_DIR.`,
    );
  }
  // The next process reads this pid; on a full disk it is not written.
  await writeFile(holderFile, `${process.pid}\n`).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOSPC') throw error;
  });
  return {
    async release() {
      await rm(holderFile, { force: true });
      await lock.release();
    },
  };
}

/**
 * Listens on a name in Linux's abstract socket namespace that identifies the directory's inode. The
 * kernel lets one process have it and releases it when the process exits, so that there are no
 * stale locks.
 */
async function holdAbstractSocket(dataDir: string): Promise<DataLock | null> {
  const { dev, ino } = await stat(dataDir, { bigint: true });
  const server = createServer((socket) => socket.destroy());
  const held = await new Promise<boolean>((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(false);
      else reject(error);
    });
    server.listen(`\0onrecord-data-${dev}-${ino}`, () => resolve(true));
  });
  if (!held) return null;
  server.unref();
  return {
    release: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
