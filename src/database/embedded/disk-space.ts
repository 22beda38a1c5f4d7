import { rm, stat, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** A reserved file, released for the server if it could not even start on a full disk. */
const reserveBytes = 32 * 2 ** 20;
const everyMs = 500;

export interface DiskSpaceOptions {
  dataDir: string;
  /** Below this, nothing may be stored. */
  minFreeBytes: number;
  /** Called when space has become short, and when there is enough again. */
  onChange: (isShort: boolean) => void;
}

export interface DiskSpaceWatch {
  /** Whether there is space to store anything. */
  hasDiskSpace(): boolean;
  stop(): Promise<void>;
}

/**
 * Regularly checks how much space the disk of the data directory has. PostgreSQL does not survive a
 * log that it cannot write, so writers are refused before; a tenth more than the minimum must be
 * free again before they are admitted.
 */
export async function watchDiskSpace({
  dataDir,
  minFreeBytes,
  onChange,
}: DiskSpaceOptions): Promise<DiskSpaceWatch> {
  const stopping = new AbortController();
  let isShort = false;
  const look = async () => {
    const free = await readFreeBytes(dataDir);
    const short = free < (isShort ? minFreeBytes * 1.1 : minFreeBytes);
    if (!short && free > minFreeBytes + reserveBytes) await keepReserve(dataDir);
    if (short !== isShort) {
      isShort = short;
      onChange(isShort);
    }
  };
  await look();
  const watch = async () => {
    while (!stopping.signal.aborted) {
      await delay(everyMs, undefined, { signal: stopping.signal }).catch(() => undefined);
      await look().catch(() => undefined);
    }
  };
  const watching = watch();
  return {
    hasDiskSpace: () => !isShort,
    async stop() {
      stopping.abort();
      await watching;
    },
  };
}

/** Releases the reserve for a server that is about to start on a full disk. */
export async function yieldReserve(dataDir: string): Promise<void> {
  const free = await readFreeBytes(dataDir);
  if (free < reserveBytes) await rm(reservePath(dataDir), { force: true });
}

async function keepReserve(dataDir: string): Promise<void> {
  const path = reservePath(dataDir);
  const kept = await stat(path).catch(() => null);
  if (kept?.size === reserveBytes) return;
  try {
    await writeFile(path, Buffer.alloc(reserveBytes), { mode: 0o600, flush: true });
  } catch {
    await rm(path, { force: true });
  }
}

function reservePath(dataDir: string): string {
  return join(dataDir, 'reserve');
}

export async function readFreeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
