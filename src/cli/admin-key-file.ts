import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { KeyFile } from '../modules/access/admin-key.ts';

/** The file `admin-key` of the data directory, which only its owner can read. */
export function adminKeyFile(dataDir: string): KeyFile & { path: string } {
  const path = join(resolve(dataDir), 'admin-key');
  return {
    path,
    async read() {
      try {
        return (await readFile(path, 'utf8')).trim() || null;
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
        throw error;
      }
    },
    async write(key) {
      await mkdir(resolve(dataDir), { recursive: true, mode: 0o700 });
      await writeFile(path, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true });
    },
    remove: () => rm(path, { force: true }),
  };
}
