import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

export interface MigrationFile {
  /** The folder's name, which begins with a timestamp: "20261122150000_init". */
  name: string;
  sql: string;
  /** SHA-256 of the file, in lower-case hexadecimal digits, as Prisma records it. */
  checksum: string;
}

/** Finds prisma/migrations from the source tree and from the build alike. */
export function findMigrationsFolder(from: string = import.meta.dirname): string {
  const folder = join(from, 'prisma', 'migrations');
  if (existsSync(folder)) return folder;
  const parent = dirname(from);
  if (parent === from) throw new Error('The folder prisma/migrations is missing.');
  return findMigrationsFolder(parent);
}

/** Reads every migration, oldest first. */
export async function readMigrationFiles(
  folder: string = findMigrationsFolder(),
): Promise<MigrationFile[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map((entry) => entry.name);
  return Promise.all(
    names.sort().map(async (name) => {
      const content = await readFile(join(folder, name, 'migration.sql'));
      const checksum = createHash('sha256').update(content).digest('hex');
      return { name, sql: content.toString('utf8'), checksum };
    }),
  );
}
