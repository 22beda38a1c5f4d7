import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { isDataFolder, refuseFolder } from '../database/embedded/data-folder.ts';
import type { KeyFile } from '../modules/access/admin-key.ts';
import { GatewayError } from './gateway-error.ts';

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
      if (!(await isDataFolder(resolve(dataDir)))) {
        throw new GatewayError(refuseFolder(resolve(dataDir)));
      }
      await mkdir(resolve(dataDir), { recursive: true, mode: 0o700 });
      await writeFile(path, `${key}\n`, { mode: 0o600, flag: 'wx', flush: true });
    },
    remove: () => rm(path, { force: true }),
  };
}
