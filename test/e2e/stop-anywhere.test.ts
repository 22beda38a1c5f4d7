import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { useDatabase } from '../support/database.ts';
import { addressOf, movedTo } from '../support/moved-connection.ts';
import { findFreePort } from '../support/processes/free-port.ts';
import { runOnrecord, toUrl } from '../support/processes/gateway-process.ts';
import { startTcpProxy, type TcpProxy } from '../support/processes/tcp-proxy.ts';
import { createRandom, type Random } from '../support/random.ts';

const database = useDatabase();
const rounds = 24;
/** `ONRECORD_TEST_SEED=… npm test -- test/e2e/stop-anywhere.test.ts` stops at the same moments again. */
const seed = Number(process.env.ONRECORD_TEST_SEED ?? Date.now() % 1_000_000_000);

let folder = '';
let silent: Server;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-stop-'));
  silent = createServer().listen(0, '127.0.0.1');
  await once(silent, 'listening');
});

afterAll(async () => {
  silent.close();
  await rm(folder, { recursive: true, force: true });
});

/** What happens on the way to the database at the moment of the signal. */
const accidents = {
  nothing: () => undefined,
  blocked: (proxy: TcpProxy) => proxy.block(),
  cut: (proxy: TcpProxy) => void proxy.close(),
};

function drawMoment(random: Random) {
  return {
    command: random.pick(['serve', 'serve', 'serve', 'verify', 'keys list', 'migrate']),
    delayMs: random.pick([0, 5, 20, 60]),
    // A start takes some fifty; from then on the watch asks four times a second.
    pieces: 1 + random.below(80),
    accident: random.pick(['nothing', 'nothing', 'blocked', 'cut'] as const),
    // One that takes connections and never says a word.
    redis: random.below(3) === 0,
    signal: random.pick(['SIGTERM', 'SIGINT', 'SIGHUP'] as const),
  };
}

async function stopAt(moment: ReturnType<typeof drawMoment>) {
  const proxy = await startTcpProxy(addressOf(database.connection), moment.delayMs);
  const gateway = runOnrecord(moment.command.split(' '), {
    env: {
      DATABASE_URL: toUrl(movedTo(database.connection, proxy.port)),
      ONRECORD_DATA_DIR: join(folder, 'data'),
      ONRECORD_STOP_SECONDS: '1',
      PORT: await findFreePort(),
      ...(moment.redis && { REDIS_URL: `redis://127.0.0.1:${portOf(silent)}` }),
    },
  });
  const ended = once(gateway.child, 'exit');
  await Promise.race([proxy.passed(moment.pieces), ended]);
  accidents[moment.accident](proxy);
  gateway.child.kill(moment.signal);
  const end = await gateway.exit();
  // A blocked way would keep the session, and the lock of a migration, which another waits for.
  await proxy.close();
  return { ...end, stderr: gateway.stderr };
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

const random = createRandom(seed);
const moments = Array.from({ length: rounds }, () => drawMoment(random));
// Each of them mostly waits for another process.
const batches = Array.from({ length: rounds / 4 }, (_, n) => moments.slice(4 * n, 4 * n + 4));

test.each(batches.map((batch, n) => ({ n, batch })))(
  `whatever it is at, it ends when it is told to (seed ${seed}, batch $n)`,
  async ({ batch }) => {
    const ends = await Promise.all(batch.map(stopAt));
    for (const [n, { code, signal, stderr }] of ends.entries()) {
      const moment = `${JSON.stringify(batch[n])}\n${stderr}`;
      // Before the program listens for signals, Node's own way is to end by them.
      expect([null, batch[n]?.signal], moment).toContain(signal);
      expect([null, 0, 1, 130, 143], moment).toContain(code);
      expect(stderr, moment).not.toContain('It failed unexpectedly');
    }
  },
  120_000,
);
