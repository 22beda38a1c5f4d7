import { chmod, cp, lstat, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { EmbeddedServerError } from '../embedded-server-error.ts';
import { runProgram } from '../run-program.ts';
import type { ServerAccount } from '../server-account.ts';
import { type Binaries, findPlatformBinaries } from './platform-binaries.ts';

/** Binaries that the account can run. */
export interface UsableBinaries {
  postgres: string;
  initdb: string;
  /** The major version, as PG_VERSION of a cluster names it: "18". */
  majorVersion: string;
}

/**
 * Where root keeps a copy for the account, best first: a cache, since the copy can be recreated.
 */
const cacheFolders = ['/var/cache/onrecord', join(tmpdir(), 'onrecord-binaries')];

/**
 * Finds binaries that run under the account: those of the package, or, if the account cannot reach
 * them (as in one of root's folders), a copy.
 *
 * @throws EmbeddedServerError if none run
 */
export async function findUsableBinaries(account: ServerAccount): Promise<UsableBinaries> {
  const packaged = await findPlatformBinaries();
  const first = await tryBinaries(packaged.folder, account);
  if (typeof first !== 'string') return first;
  if (account === null) throw cannotRun(first);
  const copied = await tryBinaries(await copyBinaries(packaged), account);
  if (typeof copied !== 'string') return copied;
  throw cannotRun(copied);
}

function cannotRun(reason: string): EmbeddedServerError {
  return new EmbeddedServerError(
    `The embedded PostgreSQL does not run here: ${reason} Set DATABASE_URL to your own server.`,
  );
}

async function tryBinaries(folder: string, account: ServerAccount) {
  const postgres = join(folder, 'bin', 'postgres');
  const { code, output } = await runProgram(postgres, ['--version'], { account, cwd: '/' });
  const version = output.match(/\(PostgreSQL\) (\d+)/)?.[1];
  if (code !== 0 || !version) return output;
  return { postgres, initdb: join(folder, 'bin', 'initdb'), majorVersion: version };
}

async function copyBinaries({ folder, build }: Binaries): Promise<string> {
  const failures: string[] = [];
  for (const cache of cacheFolders) {
    try {
      return await copyInto(cache, folder, build);
    } catch (error) {
      failures.push((error as Error).message);
    }
  }
  throw cannotRun(`copying them failed (${failures.join('; ')}).`);
}

async function copyInto(cache: string, folder: string, build: string): Promise<string> {
  await mkdir(cache, { recursive: true, mode: 0o755 });
  await requireOwn(cache);
  const target = join(cache, build);
  if (await stat(target).catch(() => null)) return target;
  const staging = await mkdtemp(join(cache, 'copying-'));
  const copy = join(staging, build);
  await cp(folder, copy, { recursive: true, verbatimSymlinks: true, filter: isNeeded });
  await openToAll(copy);
  // If another process has put the same copy there meanwhile, that one is as good.
  await rename(copy, target).catch(() => undefined);
  await rm(staging, { recursive: true });
  return target;
}

/** Static libraries are for building against PostgreSQL. */
function isNeeded(path: string): boolean {
  return !path.endsWith('.a');
}

/** A folder that others can write to could contain their programs. */
async function requireOwn(folder: string): Promise<void> {
  const { uid, mode } = await lstat(folder);
  if (uid !== process.getuid?.() || (mode & 0o022) !== 0) {
    throw new Error(`${folder} can be written to by others`);
  }
  await chmod(folder, 0o755);
}

async function openToAll(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isSymbolicLink()) await chmod(join(entry.parentPath, entry.name), 0o755);
  }
}
