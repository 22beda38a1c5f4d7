import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * What the program puts into a data directory next to the cluster, or an interrupted start left
 * there.
 */
const ownEntries =
  /^(postgres\.new|postgres\.half-made-.*|admin-key|gateway\.(pid|lock)|reserve|socket-folder)$/;

/** What a file system itself puts into a folder. */
const neutralEntries: ReadonlySet<string> = new Set(['lost+found', '.DS_Store']);

/**
 * Whether a folder can hold the program's data: a data folder, an empty one, or none yet. In any
 * other, such as a home directory, its files would mix with others.
 */
export async function isDataFolder(path: string): Promise<boolean> {
  const entries = await listFolder(path);
  if (entries === null) return true;
  const names = entries.filter((name) => !neutralEntries.has(name));
  if (names.length === 0 || names.some((name) => ownEntries.test(name))) return true;
  return names.includes('postgres') && (await isCluster(join(path, 'postgres')));
}

/** A folder of the same name with anything else in it is not ours. */
async function isCluster(path: string): Promise<boolean> {
  const entries = await listFolder(path);
  return entries === null || entries.length === 0 || entries.includes('PG_VERSION');
}

/** Null if it does not exist or cannot be read by this user: the next step reports it. */
function listFolder(path: string): Promise<string[] | null> {
  return readdir(path).catch(() => null);
}

/** Why a folder is refused. */
export function refuseFolder(path: string): string {
  return `${path} holds other files and is no data directory; ONRECORD_DATA_DIR must name one, an empty folder or a new one.`;
}
