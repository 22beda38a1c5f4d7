import { request } from 'node:http';
import { createConnection } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, describe, expect, test } from 'vitest';
import { createLog } from '../../src/log/create-log.ts';
import { type HttpServer, startHttpServer } from '../../src/server/http/http-server.ts';
import { answerText, routeAt } from '../../src/server/http/route.ts';
import { createErrorMask } from '../../src/server/mask-error.ts';

let server: HttpServer | undefined;

afterEach(async () => {
  await server?.stop(0);
  server = undefined;
});

const logged: Record<string, unknown>[] = [];
const destination = { write: (line: string) => void logged.push(JSON.parse(line)) };
const maskError = createErrorMask(createLog({ level: 'info', pretty: false, destination }));

async function start(options: Partial<Parameters<typeof startHttpServer>[0]> = {}) {
  server = await startHttpServer({
    graphql: (_request, response) => response.end('from GraphQL'),
    maskError,
    isReady: async () => true,
    host: '127.0.0.1',
    port: 0,
    ...options,
  });
  return server;
}

/** A latch: `opened` resolves when `open` is called. */
function createLatch() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { open, opened };
}

describe('the paths', () => {
  test('asks the pages it was given before its own', async () => {
    const front = routeAt('/', (_, response) => answerText(response, 200, 'the front page'));
    const { url } = await start({ routes: [front] });
    expect(await (await fetch(`${url}/`)).text()).toBe('the front page\n');
    expect((await fetch(`${url}/`, { method: 'POST' })).status).toBe(405);
  });

  test('masks what a page throws, and logs it under the same id', async () => {
    const broken = routeAt('/broken', async () => {
      throw new Error('the password is swordfish');
    });
    const { url } = await start({ routes: [broken] });
    const response = await fetch(`${url}/broken`);
    expect(response.status).toBe(500);
    const { errors } = await response.json();
    expect(errors[0].extensions).toMatchObject({ code: 'INTERNAL_SERVER_ERROR' });
    expect(JSON.stringify(errors)).not.toContain('swordfish');
    expect(logged.at(-1)).toMatchObject({ errorId: errors[0].extensions.errorId });
  });

  test('sends /graphql to GraphQL, its query string with it', async () => {
    const { url } = await start({ graphql: (asked, response) => response.end(asked.url) });
    const response = await fetch(`${url}/graphql?query=%7Ba%7D`);
    expect(await response.text()).toBe('/graphql?query=%7Ba%7D');
  });

  test('says that it is alive whether or not it is ready', async () => {
    const { url } = await start({ isReady: async () => false });
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
    expect((await fetch(`${url}/readyz`)).status).toBe(503);
  });

  test('says that it is ready', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
  });

  test('leads from / to the playground', async () => {
    const { url } = await start();
    const response = await fetch(url, { redirect: 'manual' });
    expect(response.status).toBe(302);
    expect(response.headers.get('location')).toBe('/graphql');
  });

  test('knows no other path and no other method', async () => {
    const { url } = await start();
    expect((await fetch(`${url}/graphqlx`)).status).toBe(404);
    expect((await fetch(`${url}/healthz`, { method: 'POST' })).status).toBe(405);
  });
});

function canConnect(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
  });
}

describe('stopping', () => {
  test('lets a request under way finish and then ends, though the client keeps its connection', async () => {
    const arrived = createLatch();
    const finish = createLatch();
    const { url, stop } = await start({
      graphql: async (_request, response) => {
        arrived.open();
        await finish.opened;
        response.end('finished');
      },
    });
    const answered = fetch(`${url}/graphql`).then((response) => response.text());
    await arrived.opened;
    const stopped = stop(60_000);
    const probe = await fetch(`${url}/readyz`);
    expect({ status: probe.status, connection: probe.headers.get('connection') }).toEqual({
      status: 503,
      connection: 'close',
    });
    finish.open();
    expect(await answered).toBe('finished');
    await stopped;
    await expect(fetch(`${url}/healthz`)).rejects.toThrow();
  });

  test('answers a request whose connection was there before', async () => {
    const { url, stop } = await start();
    const { port } = new URL(url);
    const socket = createConnection(Number(port), '127.0.0.1');
    // Once another is answered, this one was taken.
    await fetch(`${url}/healthz`);
    const stopped = stop(60_000);
    await expect.poll(() => canConnect(Number(port))).toBe(false);
    socket.end('GET /healthz HTTP/1.1\r\nhost: gateway\r\n\r\n');
    expect(await text(socket)).toContain('alive');
    await stopped;
  });

  test('does not wait for a connection on which nothing comes', async () => {
    const { url, stop } = await start();
    const socket = createConnection(Number(new URL(url).port), '127.0.0.1');
    await fetch(`${url}/healthz`);
    await stop(600_000);
    expect(await text(socket)).toBe('');
  });

  test('cuts off a request that does not finish in time', async () => {
    const arrived = createLatch();
    const { url, stop } = await start({ graphql: () => arrived.open() });
    const cutOff = new Promise((resolve) => request(`${url}/graphql`).on('error', resolve).end());
    await arrived.opened;
    await stop(1);
    expect(await cutOff).toMatchObject({ code: 'ECONNRESET' });
  });
});

test('fails with the code of the system where the port is taken', async () => {
  const { url } = await start();
  const port = Number(new URL(url).port);
  const second = startHttpServer({
    graphql: (_request, response) => response.end(),
    maskError,
    isReady: async () => true,
    host: '127.0.0.1',
    port,
  });
  await expect(second).rejects.toMatchObject({ code: 'EADDRINUSE' });
});
