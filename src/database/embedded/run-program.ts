import { spawn } from 'node:child_process';
import type { ServerAccount } from './server-account.ts';

export interface ProgramResult {
  code: number | null;
  output: string;
}

export interface ProgramOptions {
  account: ServerAccount;
  cwd: string;
  signal?: AbortSignal | undefined;
}

/**
 * The environment of every PostgreSQL program: nothing of the caller's, so that their PGDATA or
 * locale has no effect.
 */
export const programEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

/** Runs a program until it exits. If it cannot be run, the code is null and the output says why. */
export function runProgram(
  path: string,
  args: readonly string[],
  { account, cwd, signal }: ProgramOptions,
): Promise<ProgramResult> {
  return new Promise((resolve) => {
    const child = spawn(path, args, {
      cwd,
      ...account,
      ...(signal && { signal }),
      env: programEnvironment,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: true,
    });
    let output = '';
    const collect = (chunk: Buffer) => {
      output += chunk.toString();
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    child.once('error', (error) => resolve({ code: null, output: error.message }));
    child.once('close', (code) => resolve({ code, output: output.trim() }));
  });
}
