import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { vi } from 'vitest';
import type { DatabaseConnection } from '../../../src/database/connection.ts';

interface Line {
  log?: string;
  ready?: DatabaseConnection;
  firstStart?: boolean;
  failed?: string;
  stopped?: boolean;
}

/** A process that runs an embedded server. */
export interface GatewayProcess {
  pid: number;
  dataDir: string;
  lines: Line[];
  /** Resolves with the connection, or throws what the process says in failing. */
  ready(): Promise<DatabaseConnection>;
  /** Sends a signal to the process, or to its whole group, as a terminal does. */
  signal(name: NodeJS.Signals, to?: 'process' | 'group'): void;
  /** The exit code, once it has ended. */
  ended(): Promise<number | null>;
  said(pattern: RegExp): boolean;
}

const running = new Set<ChildProcess>();
const timeoutMs = 40_000;

/** Starts a process on a data directory; as another user where one is given. */
export function startGateway(
  dataDir: string,
  user: { uid?: number; gid?: number } = {},
): GatewayProcess {
  const script = join(import.meta.dirname, 'run-server.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, dataDir], {
    ...user,
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
    cwd: join(import.meta.dirname, '../../..'),
  });
  running.add(child);
  const lines: Line[] = [];
  createInterface({ input: child.stdout }).on('line', (line) => lines.push(JSON.parse(line)));
  const exit = once(child, 'close').then(([code]) => code as number | null);
  exit.then(() => running.delete(child));
  const pid = child.pid ?? 0;
  return {
    pid,
    dataDir,
    lines,
    ready: () => awaitReady(lines),
    signal: (name, to = 'process') => process.kill(to === 'group' ? -pid : pid, name),
    ended: () => exit,
    said: (pattern) => lines.some(({ log }) => log !== undefined && pattern.test(log)),
  };
}

async function awaitReady(lines: Line[]): Promise<DatabaseConnection> {
  const last = await vi.waitUntil(() => lines.find((line) => line.ready ?? line.failed), {
    timeout: timeoutMs,
    interval: 10,
  });
  if (last.ready) return last.ready;
  throw new Error(last.failed);
}

/** Ends in order whatever a test has left running. */
export async function endGateways(): Promise<void> {
  for (const child of running) {
    child.kill('SIGTERM');
    await once(child, 'close');
  }
}

/** The server's process, and those that watch over it. */
export async function readServerPids(
  dataDir: string,
): Promise<{ server: number; watchers: number[] }> {
  const file = await readFile(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8');
  const server = Number(file.split('\n')[0]);
  const session = (await readProcess(server))?.session;
  const pids = (await readdir('/proc')).map(Number).filter(Number.isInteger);
  const processes = await Promise.all(pids.map(readProcess));
  const watchers = processes.flatMap((one) =>
    one && one.session === session && one.name !== 'postgres' ? one.pid : [],
  );
  return { server, watchers };
}

async function readProcess(pid: number) {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  const [, name, session] = text?.match(/\((.*)\) \S (?:\d+ ){2}(\d+)/) ?? [];
  return name === undefined ? null : { pid, name, session: Number(session) };
}

/** Whether a process is there and has not ended. */
export async function isThere(pid: number): Promise<boolean> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return status !== '' && !/^State:\s+[ZX]/m.test(status);
}

export async function awaitEnd(...pids: number[]): Promise<void> {
  for (const pid of pids) {
    await vi.waitUntil(async () => !(await isThere(pid)), { timeout: timeoutMs, interval: 10 });
  }
}
