import { expect, it } from 'vitest';
import { keepRunning } from '../../../src/database/embedded/keep-running.ts';
import type { ServerProcess } from '../../../src/database/embedded/server-process.ts';

const log = { debug() {}, info() {}, warn() {}, error() {} };
const patience = { delaysMs: [0, 1, 1], spanMs: 60_000 };

/** A server that ends when told to. */
function createServer(): ServerProcess & { end(lastWords: string): void } {
  let end: (lastWords: string) => void = () => {};
  const ended = new Promise<string>((resolve) => {
    end = resolve;
  });
  return { ended, end, stop: async () => end('stopped') };
}

const endAtOnce = async () => {
  const server = createServer();
  server.end('killed');
  return server;
};

it('gives up a server that ends again and again, with its last words', async () => {
  let launches = 0;
  const server = await keepRunning(
    () => {
      launches += 1;
      return endAtOnce();
    },
    log,
    patience,
  );
  expect(await server.ended).toBe('killed');
  expect(launches).toBe(4);
});

it('counts a start that fails as an end', async () => {
  let launches = 0;
  const server = await keepRunning(
    async () => {
      launches += 1;
      if (launches > 1) throw new Error('no room');
      return endAtOnce();
    },
    log,
    patience,
  );
  expect(await server.ended).toBe('no room');
  expect(launches).toBe(4);
});

it('does not start a server again that ended because it was told to', async () => {
  let launches = 0;
  const server = await keepRunning(
    async () => {
      launches += 1;
      return createServer();
    },
    log,
    patience,
  );
  await server.stop();
  expect(await server.ended).toBe('stopped');
  expect(launches).toBe(1);
});

it('stops while it waits for the next start', async () => {
  const server = await keepRunning(endAtOnce, log, { delaysMs: [600_000], spanMs: 60_000 });
  await server.stop();
  await server.ended;
});

it('fails with what the first start says', async () => {
  const start = keepRunning(() => Promise.reject(new Error('another version')), log);
  await expect(start).rejects.toThrow('another version');
});
