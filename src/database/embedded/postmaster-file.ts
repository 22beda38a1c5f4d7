import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What a running PostgreSQL writes about itself into its folder. */
export interface PostmasterFile {
  pid: number;
  /** "starting", "stopping", "ready" or "standby"; empty in the first moment. */
  status: string;
}

/** Reads `postmaster.pid`; null where there is none, or none that is written whole. */
export async function readPostmasterFile(folder: string): Promise<PostmasterFile | null> {
  const text = await readFile(join(folder, 'postmaster.pid'), 'utf8').catch(() => null);
  const lines = text?.split('\n') ?? [];
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  return { pid, status: lines[7]?.trim() ?? '' };
}
