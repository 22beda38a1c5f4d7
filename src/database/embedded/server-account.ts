import { readFile, stat } from 'node:fs/promises';
import { EmbeddedServerError } from './embedded-server-error.ts';

/** The user that the server runs as; null if it is the program's own. */
export type ServerAccount = { uid: number; gid: number } | null;

/**
 * The user that the server becomes if the program runs as root, which PostgreSQL refuses. No system
 * assigns 65520 to 65533, so nobody else's processes run under it, as they do under the well-known
 * "nobody"; and it is within the range that containers map.
 */
const unprivilegedId = 65_529;

/**
 * Chooses the account from who runs the program and who owns the cluster, if there is one.
 *
 * @throws EmbeddedServerError if the cluster belongs to another user
 */
export async function chooseAccount(clusterFolder: string): Promise<ServerAccount> {
  const ownUid = process.getuid?.() ?? 0;
  const owner = await stat(clusterFolder).catch(() => null);
  if (ownUid === 0) {
    const owned = owner !== null && owner.uid !== 0;
    return owned
      ? { uid: owner.uid, gid: owner.gid }
      : { uid: unprivilegedId, gid: unprivilegedId };
  }
  if (owner && owner.uid !== ownUid) {
    throw new EmbeddedServerError(
      `The data in ${clusterFolder} belongs to another user (uid ${owner.uid}). Run the program as that user or as root, or choose another data directory.`,
    );
  }
  return null;
}

/**
 * The system's user without rights. `initdb` looks up the name of its user, and so cannot run under
 * a bare number as the server can.
 */
export async function readNobody(): Promise<NonNullable<ServerAccount>> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const [, uid, gid] = users.match(/^nobody:[^:]*:(-?\d+):(-?\d+):/m) ?? [];
  // macOS writes -2 for 4294967294.
  return { uid: Number(uid ?? 65_534) >>> 0, gid: Number(gid ?? 65_534) >>> 0 };
}
