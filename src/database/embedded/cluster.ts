import { existsSync } from 'node:fs';
import { chown, lchown, mkdir, open, readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import type { UsableBinaries } from './binaries/usable-binaries.ts';
import { readFreeBytes } from './disk-space.ts';
import { EmbeddedServerError } from './embedded-server-error.ts';
import { runProgram } from './run-program.ts';
import { readNobody, type ServerAccount } from './server-account.ts';
import type { ServerLog } from './server-log.ts';

/** The one role of the embedded server, and the database that it serves. */
export const embeddedName = 'onrecord';

/** The size of a new cluster, with some space to start with. */
const firstBytes = 64_000_000;

export interface ClusterOptions {
  dataDir: string;
  binaries: UsableBinaries;
  account: ServerAccount;
  log: ServerLog;
  signal?: AbortSignal | undefined;
  /** Whether the new files must be on disk before the first start continues. */
  durable: boolean;
}

/** Where the files of the server lie within the data directory. */
export function clusterFolder(dataDir: string): string {
  return join(dataDir, 'postgres');
}

/**
 * The cluster's folder as the server's own processes name it. If started as root, they run under an
 * account that may have no access to a parent folder; the working directory, which root enters for
 * them, has no parents.
 */
export function nameForServer(folder: string, account: ServerAccount): string {
  return account !== null && process.platform === 'linux' ? '/proc/self/cwd' : folder;
}

/**
 * Creates the cluster at the first start. It is created next to its place and then renamed, so that
 * a cluster in its place is complete. What an interrupted start left is kept under another name.
 *
 * @returns whether this was the first start
 */
export async function ensureCluster(options: ClusterOptions): Promise<boolean> {
  const folder = clusterFolder(options.dataDir);
  const unfinished = `${folder}.new`;
  await moveAside(unfinished, options.log);
  if (!existsSync(join(folder, 'global', 'pg_control'))) await moveAside(folder, options.log);
  if (existsSync(folder)) {
    await requireVersion(folder, options.binaries.majorVersion);
    return false;
  }
  await requireRoom(options.dataDir);
  await initialize(unfinished, options);
  await rename(unfinished, folder);
  await syncFolder(options.dataDir);
  return true;
}

async function moveAside(folder: string, log: ServerLog): Promise<void> {
  if (!existsSync(folder)) return;
  const stamp = new Date().toISOString().replace(/[-:.]/g, '');
  const aside = `${folder.replace(/\.new$/, '')}.half-made-${stamp}`;
  await rename(folder, aside);
  log.warn(`An earlier first start was interrupted. Its files were moved to ${aside}.`);
}

/** PostgreSQL would fail midway, with a message that does not say why. */
async function requireRoom(dataDir: string): Promise<void> {
  const free = await readFreeBytes(dataDir);
  if (free >= firstBytes) return;
  const [has, needs] = [free, firstBytes].map((bytes) => Math.floor(bytes / 1_000_000));
  throw new EmbeddedServerError(
    `The disk of ${dataDir} has ${has} MB free, and a new database needs ${needs} MB. Free some space, or choose another with ONRECORD_DATA_DIR.`,
  );
}

async function initialize(folder: string, options: ClusterOptions): Promise<void> {
  const { account, binaries, signal } = options;
  await mkdir(folder, { mode: 0o700 });
  const maker = account && (await readNobody());
  if (maker) await chown(folder, maker.uid, maker.gid);
  const args = [
    `--pgdata=${nameForServer(folder, account)}`,
    `--username=${embeddedName}`,
    '--auth-local=trust',
    '--auth-host=reject',
    '--encoding=UTF8',
    '--locale=C',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--data-checksums',
    '--no-instructions',
    ...(options.durable ? [] : ['--no-sync']),
  ];
  const { code, output } = await runProgram(binaries.initdb, args, {
    account: maker,
    cwd: folder,
    signal,
  });
  signal?.throwIfAborted();
  if (code !== 0) {
    const reason = output.split('\n').slice(-3).join(' ');
    throw new EmbeddedServerError(`The database could not be created in ${folder}: ${reason}`);
  }
  if (account) await giveTo(account, folder);
}

async function giveTo({ uid, gid }: NonNullable<ServerAccount>, folder: string): Promise<void> {
  await chown(folder, uid, gid);
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    await lchown(join(entry.parentPath, entry.name), uid, gid);
  }
}

async function requireVersion(folder: string, majorVersion: string): Promise<void> {
  const found = (await readFile(join(folder, 'PG_VERSION'), 'utf8')).trim();
  if (found === majorVersion) return;
  const newer = Number(found) > Number(majorVersion);
  throw new EmbeddedServerError(
    newer
      ? `The data in ${folder} was written by PostgreSQL ${found}, newer than the embedded ${majorVersion}. Run the newer version of OnRecord that wrote it.`
      : `The data in ${folder} was written by PostgreSQL ${found}, older than the embedded ${majorVersion}. Dump it with pg_dump of that version and restore it into a new data directory.`,
  );
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  await handle.sync();
  await handle.close();
}
