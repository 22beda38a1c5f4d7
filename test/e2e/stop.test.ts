import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { useDatabase } from '../support/database.ts';
import { findFreePort } from '../support/free-port.ts';
import { runOnrecord, toUrl } from '../support/gateway-process.ts';

const database = useDatabase();
const patience = { timeout: 30_000, interval: 20 };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-stop-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

async function start(env: Record<string, string> = {}) {
  const gateway = runOnrecord(['serve'], {
    env: {
      DATABASE_URL: toUrl(database.connection),
      ONRECORD_DATA_DIR: join(folder, 'external'),
      ONRECORD_STOP_SECONDS: '60',
      PORT: await findFreePort(),
      ...env,
    },
  });
  const [, url = ''] = await gateway.waitFor(/OnRecord is ready: (\S+)\n/);
  return { gateway, url };
}

/** Asks what the database cannot answer while `held` holds it. */
function ask(url: string): Promise<unknown> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ statements { totalCount } }' }),
  }).then((response) => response.json());
}

/** Does the work while so many requests wait for the database. */
async function whileUnderWay<T>(url: string, count: number, work: () => Promise<T>) {
  return database.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE statement`;
      const answers = Promise.allSettled(Array.from({ length: count }, () => ask(url)));
      await vi.waitUntil(async () => {
        const waiting = await tx.$queryRaw<unknown[]>`
          SELECT FROM pg_locks WHERE NOT granted AND relation = 'statement'::regclass`;
        return waiting.length >= count;
      }, patience);
      return { answers, result: await work() };
    },
    { timeout: 60_000 },
  );
}

describe('a gateway under load', { timeout: 120_000 }, () => {
  test('finishes what is under way on SIGTERM, and is not ready for more', async () => {
    const { gateway, url } = await start();
    const { answers } = await whileUnderWay(url, 5, async () => {
      gateway.child.kill('SIGTERM');
      const isUnready = async () => (await fetch(new URL('/readyz', url))).status === 503;
      await vi.waitUntil(isUnready, patience);
    });
    const whole = { status: 'fulfilled', value: { data: { statements: { totalCount: 0 } } } };
    expect(await answers).toEqual(Array(5).fill(whole));
    expect(await gateway.exit()).toEqual({ code: 0, signal: null });
  });

  test('lets a request finish whose body comes only after SIGTERM', async () => {
    const { gateway, url } = await start();
    const { hostname, port } = new URL(url);
    const body = JSON.stringify({ query: '{ statements { totalCount } }' });
    const socket = createConnection(Number(port), hostname);
    const head = `POST /graphql HTTP/1.1\r\nhost: ${hostname}\r\ncontent-type: application/json\r\n`;
    socket.write(`${head}content-length: ${body.length}\r\nexpect: 100-continue\r\n\r\n`);
    await once(socket, 'data');
    gateway.child.kill('SIGTERM');
    await gateway.waitFor(/"msg":"stopping"/);
    socket.write(body);
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 200 OK[\s\S]*"totalCount":0/);
    expect(await gateway.exit()).toEqual({ code: 0, signal: null });
  });

  test('says for a while that it is not ready, though nothing is under way', async () => {
    const { gateway, url } = await start({ ONRECORD_GRACE_SECONDS: '4' });
    gateway.child.kill('SIGTERM');
    await gateway.waitFor(/"msg":"stopping"/);
    expect((await fetch(new URL('/readyz', url))).status).toBe(503);
    expect(await gateway.exit()).toEqual({ code: 0, signal: null });
  });

  test('ends at once on the second signal', async () => {
    const { gateway, url } = await start();
    const { answers, result } = await whileUnderWay(url, 2, async () => {
      gateway.child.kill('SIGTERM');
      await gateway.waitFor(/"msg":"stopping"/);
      return gateway.end('SIGTERM');
    });
    expect(result).toEqual({ code: 143, signal: null });
    expect((await answers).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  });
});

test('a first start that is told to stop leaves what the next one can begin with', async () => {
  const env = { ONRECORD_DATA_DIR: join(folder, 'own'), PORT: await findFreePort() };
  const first = runOnrecord(['serve', '--demo'], { env });
  await first.waitFor(/Making a database/);
  expect(await first.end('SIGTERM')).toEqual({ code: 143, signal: null });
  expect(first.stderr).toContain('Stopped before it was done.');
  const second = runOnrecord(['serve', '--demo'], { env });
  await second.waitFor(/Applying/);
  expect(await second.end('SIGINT')).toEqual({ code: 130, signal: null });
  const third = runOnrecord(['serve', '--demo'], { env });
  await third.waitFor(/OnRecord is ready/);
  expect(await third.end('SIGTERM')).toEqual({ code: 0, signal: null });
}, 120_000);
