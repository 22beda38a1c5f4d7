import { execFile } from 'node:child_process';
import { readFile, readlink, stat } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Whether a process runs. One that has ended but was not collected by its parent does not. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  const status = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The name before the state is in brackets and may hold anything, brackets included.
  return status.slice(status.lastIndexOf(')') + 2).charAt(0) !== 'Z';
}

/**
 * Whether a process is the PostgreSQL server of a folder, and not one that later got the same id:
 * it is called postgres and works in that folder.
 */
export async function isServerOf(pid: number, folder: string): Promise<boolean> {
  if (process.platform !== 'linux') return isNamedServerOf(pid, folder);
  try {
    const program = await readlink(`/proc/${pid}/exe`);
    const [there, here] = await Promise.all([stat(`/proc/${pid}/cwd`), stat(folder)]);
    const inFolder = there.dev === here.dev && there.ino === here.ino;
    return inFolder && /\/postgres( \(deleted\))?$/.test(program);
  } catch {
    return false;
  }
}

async function isNamedServerOf(pid: number, folder: string): Promise<boolean> {
  const ps = promisify(execFile)('ps', ['-p', String(pid), '-o', 'command=']);
  const command = await ps.then(({ stdout }) => stdout).catch(() => '');
  return command.includes('postgres') && command.includes(folder);
}
