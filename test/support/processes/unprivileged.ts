import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';

/** The user and the group of least rights. */
export const nobody = 65_534;
export const isRoot = process.getuid?.() === 0;

/** What a command begins with: root gives its rights up; anybody else is an unprivileged user already. */
export const asNobody: readonly string[] = isRoot
  ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups', '--']
  : [];

/** Copies a file or a folder to a place that is free: by hard links where the disk is the same. */
export function copyTree(from: string, to: string): void {
  const copy = (how: string) => execFileSync('cp', [how, from, to], { stdio: 'ignore' });
  try {
    copy('-al');
  } catch {
    rmSync(to, { recursive: true, force: true });
    copy('-a');
  }
}
