import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { DatabaseConnection } from '../../../src/database/connection.ts';

const root = join(import.meta.dirname, '../../..');

/** How long anything may take that these tests wait for. */
const patienceMs = 50_000;

/** Nobody sends more while it stops, and a busy machine may take its time, but in the tests of that. */
const usual = { HOST: '127.0.0.1', ONRECORD_GRACE_SECONDS: '0', ONRECORD_REQUEST_SECONDS: '60' };

export interface RunOptions {
  env?: Record<string, string>;
  /** Before the program, such as `setpriv …`. */
  prefix?: readonly string[];
  /** Another program than the gateway's. */
  program?: readonly string[];
  cwd?: string;
  /** A process group of its own, so that signals can be sent to all of it, as a terminal does. */
  group?: boolean;
}

export interface GatewayProcess {
  readonly child: ChildProcess;
  readonly pid: number;
  /** What was printed so far. */
  readonly stdout: string;
  readonly stderr: string;
  /** Waits until the output or the log matches. Fails where the process ends before. */
  waitFor(pattern: RegExp): Promise<RegExpMatchArray>;
  /** Waits for the end. */
  exit(): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  /** Sends the signal, then waits for the end. */
  end(signal: NodeJS.Signals): Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

/** Runs the built command as a user does. What is left at the end of the test is killed. */
export function runOnrecord(words: readonly string[], options: RunOptions = {}): GatewayProcess {
  const { prefix = [], group = false } = options;
  const program = options.program ?? [process.execPath, join(root, 'dist/cli/onrecord.js')];
  const [command, ...args] = [...prefix, ...program, ...words];
  const child = spawn(String(command), args, {
    cwd: options.cwd ?? root,
    env: { PATH: process.env.PATH, ...usual, ...options.env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: group,
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.on('data', (part) => {
    output.stdout += part;
  });
  child.stderr.on('data', (part) => {
    output.stderr += part;
  });
  const closed = once(child, 'close') as Promise<[number | null, NodeJS.Signals | null]>;
  const send = (signal: NodeJS.Signals) => {
    if (child.pid) process.kill(group ? -child.pid : child.pid, signal);
  };
  const exit = async () => {
    const [code, signal] = await within(closed, () => `It did not end. ${describe(output)}`);
    return { code, signal };
  };
  onTestFinished(async () => {
    if (child.exitCode === null && child.signalCode === null) send('SIGKILL');
    await closed;
  });
  return {
    child,
    pid: child.pid ?? 0,
    get stdout() {
      return output.stdout;
    },
    get stderr() {
      return output.stderr;
    },
    waitFor: (pattern) => waitForOutput(child, output, pattern),
    exit,
    end: (signal) => {
      send(signal);
      return exit();
    },
  };
}

interface Output {
  stdout: string;
  stderr: string;
}

const describe = (output: Output) => `Printed:\n${output.stdout}\nLogged:\n${output.stderr}`;

function waitForOutput(
  child: ChildProcess,
  output: Output,
  pattern: RegExp,
): Promise<RegExpMatchArray> {
  const found = new Promise<RegExpMatchArray>((resolve, reject) => {
    const look = () => {
      const match = `${output.stdout}\n${output.stderr}`.match(pattern);
      if (match) resolve(match);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('close', () => reject(new Error(`It ended before ${pattern}. ${describe(output)}`)));
    look();
  });
  return within(found, () => `${pattern} did not come. ${describe(output)}`);
}

async function within<T>(promise: Promise<T>, message: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(message())), patienceMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** A connection as DATABASE_URL has it. */
export function toUrl(connection: DatabaseConnection): string {
  if ('url' in connection) return connection.url;
  const { host, port, user, database } = connection;
  const query = new URLSearchParams({ host, port: String(port), user });
  return `postgresql:///${database}?${query}`;
}

/** Whether a process lives. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
