import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createConnection } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { storeDocument } from '../../src/modules/document/service.ts';
import { useDatabase } from '../support/database.ts';
import { findFreePort } from '../support/processes/free-port.ts';
import { type GatewayProcess, runOnrecord, toUrl } from '../support/processes/gateway-process.ts';

const database = useDatabase();
const deps = () => ({ db: database.db, clock: () => new Date() });
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
function ask(url: string, accept = 'application/json'): Promise<string> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify({ query: '{ statements { totalCount } }' }),
  }).then((response) => response.text());
}

/** Does the work while so many requests wait for the database. */
async function whileUnderWay<T>(
  url: string,
  count: number,
  work: () => Promise<T>,
  accept?: string,
) {
  return database.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE statement`;
      const answers = Promise.allSettled(Array.from({ length: count }, () => ask(url, accept)));
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

/** Sends SIGTERM, and waits until the gateway says that it takes no more. */
async function tellToStop({ child }: GatewayProcess, url: string): Promise<void> {
  child.kill('SIGTERM');
  const isUnready = async () => (await fetch(new URL('/readyz', url))).status === 503;
  await vi.waitUntil(isUnready, patience);
}

describe('a gateway under load', { timeout: 120_000 }, () => {
  test('finishes what is under way on SIGTERM, and is not ready for more', async () => {
    const { gateway, url } = await start();
    const { answers } = await whileUnderWay(url, 5, () => tellToStop(gateway, url));
    const value = '{"data":{"statements":{"totalCount":0}}}';
    expect(await answers).toEqual(Array(5).fill({ status: 'fulfilled', value }));
    expect(await gateway.exit()).toEqual({ code: 0, signal: null });
  });

  test('finishes the event streams that are under way', async () => {
    const { gateway, url } = await start();
    const stop = () => tellToStop(gateway, url);
    const { answers } = await whileUnderWay(url, 2, stop, 'text/event-stream');
    const value = expect.stringMatching(
      /event: next\ndata: {"data":{"statements":{"totalCount":0}}}\n\nevent: complete\ndata:/,
    );
    expect(await answers).toEqual(Array(2).fill({ status: 'fulfilled', value }));
    expect(await gateway.exit()).toEqual({ code: 0, signal: null });
  });

  test('finishes a long answer that is being read', async () => {
    // Twice as long in JSON: more than what the system takes on its way.
    const texts = Array.from({ length: 7 }, (_, n) => n + '\\'.repeat(1_000_000));
    for (const text of texts) await storeDocument(deps(), { text });
    const { gateway, url } = await start({ ONRECORD_MAX_ANSWER_BYTES: '20000000' });
    const { hostname, port } = new URL(url);
    const socket = createConnection(Number(port), hostname);
    const query = encodeURIComponent('{ documents { edges { node { text } } } }');
    socket.write(`GET /graphql?query=${query} HTTP/1.1\r\nhost: ${hostname}\r\n\r\n`);
    await once(socket, 'readable');
    gateway.child.kill('SIGTERM');
    await gateway.waitFor(/"msg":"stopping"/);
    const [, body = ''] = (await text(socket)).split('\r\n\r\n');
    const { data } = JSON.parse(body);
    const read = data.documents.edges.map((edge: { node: { text: string } }) => edge.node.text);
    expect(read.sort()).toEqual([...texts].sort());
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
  await first.waitFor(/Creating a database/);
  expect(await first.end('SIGTERM')).toEqual({ code: 143, signal: null });
  expect(first.stderr).toContain('Stopped before it was finished.');
  const second = runOnrecord(['serve', '--demo'], { env });
  await second.waitFor(/Applying/);
  expect(await second.end('SIGINT')).toEqual({ code: 130, signal: null });
  const third = runOnrecord(['serve', '--demo'], { env });
  await third.waitFor(/OnRecord is ready/);
  expect(await third.end('SIGTERM')).toEqual({ code: 0, signal: null });
}, 120_000);
