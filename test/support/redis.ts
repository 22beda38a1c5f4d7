import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll } from 'vitest';
import { connectRedis } from '../../src/server/cache/connect-redis.ts';
import { findFreePort } from './free-port.ts';

export interface TestRedis {
  readonly url: string;
  /** Takes it away, as a machine that was lost. */
  lose(): Promise<void>;
  /** Starts another in its place, empty. */
  bringBack(): Promise<void>;
}

/** Gives the tests of a file a Redis of their own: the program `redis-server` has to be there. */
export function useRedis(): TestRedis {
  let port = '';
  let server: ChildProcess | undefined;
  const start = async () => {
    const words = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--daemonize', 'no'];
    server = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(server, 'spawn').catch((cause) => {
      throw new Error('These tests need the program redis-server on the PATH.', { cause });
    });
    for await (const part of server.stdout ?? []) {
      if (/Ready to accept connections/.test(String(part))) break;
    }
  };
  const lose = async () => {
    if (!server) return;
    const closed = once(server, 'close');
    server.kill('SIGKILL');
    await closed;
  };
  beforeAll(async () => {
    port = await findFreePort();
    await start();
  });
  afterAll(lose);
  return {
    get url() {
      return `redis://127.0.0.1:${port}`;
    },
    lose,
    bringBack: start,
  };
}

/** A connection that is there; commands fail at once before. */
export async function openRedis(url: string) {
  const redis = connectRedis(url);
  if (redis.status !== 'ready') await once(redis, 'ready');
  return redis;
}
