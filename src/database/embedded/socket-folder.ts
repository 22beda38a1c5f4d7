import {
  lstat,
  mkdtemp,
  readFile,
  readlink,
  rm,
  rmdir,
  symlink,
  unlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** The shortest limit of the systems that have Unix sockets (macOS; Linux allows 107). */
const maxPathBytes = 103;
const socketName = '.s.PGSQL.5432';
const linkName = 's';

/**
 * The folder through which the server's socket is reached. The socket itself is always in the
 * cluster's folder, which is closed to others. If its path is longer than sockets allow, a private
 * folder in the temporary directory has a link to it, and a file in the data directory says where.
 */
export async function openSocketFolder(dataDir: string, folder: string): Promise<string> {
  await closeSocketFolder(dataDir, folder);
  if (fits(folder)) return folder;
  const base = fits(join(tmpdir(), 'onrecord-XXXXXX', linkName)) ? tmpdir() : '/tmp';
  const link = join(await mkdtemp(join(base, 'onrecord-')), linkName);
  await symlink(folder, link);
  await writeFile(recordPath(dataDir), `${link}\n`);
  return link;
}

/** Removes the link that a run has created, if the data directory names one and it is ours. */
export async function closeSocketFolder(dataDir: string, folder: string): Promise<void> {
  const link = (await readFile(recordPath(dataDir), 'utf8').catch(() => '')).trim();
  if (link === '') return;
  const target = await readlink(link).catch(() => null);
  const holder = await lstat(dirname(link)).catch(() => null);
  if (target === folder && holder?.uid === process.getuid?.()) {
    await unlink(link);
    await rmdir(dirname(link)).catch(() => undefined);
  }
  await rm(recordPath(dataDir), { force: true });
}

/** The folder through which the socket of a running server is reached. */
export async function findSocketFolder(dataDir: string, folder: string): Promise<string> {
  const link = (await readFile(recordPath(dataDir), 'utf8').catch(() => '')).trim();
  return link === '' ? folder : link;
}

function fits(folder: string): boolean {
  return Buffer.byteLength(join(folder, socketName)) <= maxPathBytes;
}

function recordPath(dataDir: string): string {
  return join(dataDir, 'socket-folder');
}
