import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { findFreePort } from '../processes/free-port.ts';

export interface TestRedis {
  readonly url: string;
  /** Takes it away, as a machine that was lost. */
  lose(): Promise<void>;
  /** Starts another in its place, empty. */
  bringBack(): Promise<void>;
  /** Stops it where it stands: connections are taken, and nothing answers. */
  freeze(): void;
  thaw(): void;
}

/** Starts a Redis that is nobody else's: the program `redis-server` has to be there. */
export async function startRedis(): Promise<TestRedis> {
  const port = await findFreePort();
  let server: ChildProcess | undefined;
  const bringBack = async () => {
    const words = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--daemonize', 'no'];
    server = spawn('redis-server', words, { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(server, 'spawn').catch((cause) => {
      throw new Error('These tests need the program redis-server on the PATH.', { cause });
    });
    for await (const part of server.stdout ?? []) {
      if (/Ready to accept connections/.test(String(part))) break;
    }
  };
  await bringBack();
  return {
    url: `redis://127.0.0.1:${port}`,
    async lose() {
      if (!server) return;
      const closed = once(server, 'close');
      server.kill('SIGKILL');
      await closed;
    },
    bringBack,
    freeze: () => void server?.kill('SIGSTOP'),
    thaw: () => void server?.kill('SIGCONT'),
  };
}
