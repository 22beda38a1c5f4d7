import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createDatabase, dropDatabase } from '../support/database.ts';
import { toUrl } from '../support/processes/gateway-process.ts';

const root = join(import.meta.dirname, '../..');

/** What the gateway's process saw of itself since it was asked last. */
export interface Health {
  /** The most that was in use. */
  heapMb: number;
  rssMb: number;
  /** The longest that the loop was held up. */
  loopMs: number;
  /** In use now: the heap, and the buffers outside of it. */
  leftMb: number;
  rssNowMb: number;
}

/** A built gateway in a process of its own with 512 MB of heap, as a user runs it. */
export interface HostileGateway {
  readonly port: number;
  readonly url: string;
  readonly key: string;
  /** Whether the process lives. */
  isAlive(): boolean;
  readHealth(): Promise<Health>;
  /** The same after a collection: `leftMb` is what something still holds. */
  collect(): Promise<Health>;
  /** Ends it in order, and what it had. @returns its exit code */
  stop(): Promise<number | null>;
}

export type DatabaseKind = 'embedded' | 'PostgreSQL';

/** For tests in which everybody has one address and sends more than anybody may. */
export const withoutRateLimits = { ONRECORD_RATE_ADDRESS: '0', ONRECORD_RATE_KEY: '0' };

/** Starts the gateway with the demo article, and with the settings' defaults but for those given. */
export async function startGateway(
  kind: DatabaseKind,
  settings: Record<string, string> = {},
): Promise<HostileGateway> {
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-hostile-'));
  const database = kind === 'PostgreSQL' ? await createDatabase() : null;
  const key = 'a-key-for-those-who-mean-no-good-here';
  const environment = {
    ...{ PATH: process.env.PATH, HOST: '127.0.0.1', PORT: '0', ONRECORD_DATA_DIR: dataDir },
    ONRECORD_ADMIN_KEY: key,
    ...settings,
    ...(database && { DATABASE_URL: toUrl(database) }),
  };
  const health = join(import.meta.dirname, 'report-health.mjs');
  const child = spawn(
    process.execPath,
    [
      ...['--max-old-space-size=512', '--expose-gc', '--import', health],
      ...['dist/cli/onrecord.js', 'serve', '--demo'],
    ],
    { cwd: root, env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] },
  );
  const url = await readUrl(child);
  const ask = async (what: 'health' | 'collect') => {
    child.send(what);
    const [health] = await once(child, 'message');
    return health as Health;
  };
  return {
    url,
    port: Number(new URL(url).port),
    key,
    isAlive: () => child.exitCode === null && child.signalCode === null,
    readHealth: () => ask('health'),
    collect: () => ask('collect'),
    async stop() {
      child.kill('SIGTERM');
      const [code] = child.exitCode === null ? await once(child, 'exit') : [child.exitCode];
      if (database) await dropDatabase(database);
      await rm(dataDir, { recursive: true, force: true });
      return code as number | null;
    },
  };
}

function readUrl(child: ChildProcess): Promise<string> {
  let output = '';
  return new Promise((resolve, reject) => {
    const look = (part: Buffer) => {
      output = `${output}${part}`.slice(-20_000);
      const [, url] = /OnRecord is ready: (\S+)\/graphql/.exec(output) ?? [];
      if (url) resolve(url);
    };
    child.stdout?.on('data', look);
    child.stderr?.on('data', look);
    child.once('exit', () => reject(new Error(`The gateway ended at its start.\n${output}`)));
  });
}
