import { connect, type Socket } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import {
  type HttpServer,
  type HttpServerOptions,
  startHttpServer,
} from '../../src/server/http/http-server.ts';
import { routeAt } from '../../src/server/http/route.ts';
import { useGateway } from '../support/gateway.ts';

const test = useGateway();
let server: HttpServer | undefined;
afterEach(() => server?.stop(0));

async function open(receiveMs?: number, options: Partial<HttpServerOptions> = {}): Promise<Socket> {
  server = await startHttpServer({
    graphql: test.gateway,
    maskError: test.maskError,
    isReady: async () => true,
    host: '127.0.0.1',
    port: 0,
    ...(receiveMs && { receiveMs }),
    ...options,
  });
  const socket = connect(Number(new URL(server.url).port), '127.0.0.1');
  socket.on('error', () => undefined);
  onTestFinished(() => void socket.destroy());
  return socket;
}

/** Everything until the other side closes, or until it matches. */
function receive(socket: Socket, pattern?: RegExp): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk) => {
      text += chunk.toString();
      if (pattern?.test(text)) resolve(text);
    });
    socket.on('close', () => resolve(text));
  });
}

const head = (...headers: string[]) =>
  [
    'POST /graphql HTTP/1.1',
    'host: gateway',
    'content-type: application/json',
    ...headers,
    '',
    '',
  ].join('\r\n');

describe('a body beyond the limit', () => {
  it('is refused by what it declares, before any of it comes', async () => {
    const socket = await open();
    socket.write(head('content-length: 96000000'));
    const answer = await receive(socket, /\}$/m);
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain(
      '"code":"BODY_TOO_LARGE","limit":"body","maximum":2000000,"actual":96000000',
    );
  });

  it('is refused while it arrives, if no length is declared', async () => {
    const socket = await open();
    const chunk = `${(100_000).toString(16)}\r\n${' '.repeat(100_000)}\r\n`;
    socket.write(head('transfer-encoding: chunked'));
    for (let i = 0; i < 21; i += 1) socket.write(chunk);
    expect(await receive(socket, /413/)).toMatch(/^HTTP\/1\.1 413 /);
  });

  it('leaves the connection usable once all of it has come', async () => {
    const socket = await open();
    const body = JSON.stringify({ query: '{ __typename }' });
    const answers = receive(socket, /"data"/);
    socket.write(head('content-length: 2000001') + ' '.repeat(2_000_001));
    socket.write(head(`content-length: ${body.length}`) + body);
    expect(await answers).toMatch(/^HTTP\/1\.1 413 [\s\S]*HTTP\/1\.1 200 /);
  });
});

describe('headers beyond the limit', () => {
  const piece = `a: ${'x'.repeat(10_000)}\r\n`;

  /** Sends headers for ever, a piece at a time, and reads nothing. @returns how many pieces were taken */
  async function sendPieces(socket: Socket, most: number): Promise<number> {
    socket.pause();
    socket.write('GET / HTTP/1.1\r\nhost: gateway\r\n');
    let count = 0;
    while (count < most && !socket.destroyed) {
      await new Promise((resolve) => socket.write(piece, resolve));
      // The gateway runs in this process, too, and reads between two pieces.
      await setImmediate();
      count += 1;
    }
    return count;
  }

  it('are refused so that a client that sends them all reads why', async () => {
    const socket = await open();
    expect(await sendPieces(socket, 50)).toBe(50);
    const answer = receive(socket, /\}$/);
    socket.resume();
    expect(await answer).toMatch(/^HTTP\/1\.1 431 [\s\S]*"code":"HEADERS_TOO_LARGE"/);
  });

  it('are not taken for ever', async () => {
    const socket = await open();
    expect(await sendPieces(socket, 10_000)).toBeLessThan(1_000);
  });
});

describe('a client that is too slow', () => {
  it.each([
    ['says nothing', ''],
    ['stops within the headers', 'POST /graphql HTTP/1.1\r\nhost: gateway\r\n'],
    ['stops within the body', `${head('content-length: 10')}{`],
  ])('is cut off: it %s', async (_, said) => {
    const socket = await open(200);
    socket.write(said);
    expect(await receive(socket)).toMatch(/^HTTP\/1\.1 408 [\s\S]*"code":"REQUEST_TIMEOUT"/);
  });
});

it('cuts off a client that does not read its answer', async () => {
  const cutOff = new Promise<void>((resolve) => {
    const long = routeAt('/long', (_, response) => {
      response.once('close', () => resolve()).end(Buffer.alloc(50_000_000));
    });
    open(undefined, { idleMs: 300, routes: [long] }).then((socket) => {
      socket.pause();
      socket.write('GET /long HTTP/1.1\r\nhost: gateway\r\n\r\n');
    });
  });
  await cutOff;
});

it.each([
  ['no HTTP', 'hello\r\n\r\n', 400],
  ['headers of a megabyte', `GET / HTTP/1.1\r\na: ${'x'.repeat(1_000_000)}\r\n\r\n`, 431],
  ['a host that is none', 'GET /graphql HTTP/1.1\r\nhost: [\r\n\r\n', 400],
  ['no host', 'GET /graphql HTTP/1.1\r\n\r\n', 400],
  ['what it cannot expect', `${head('expect: x', 'content-length: 2')}{}`, 417],
  [
    'media types that are none',
    'GET /graphql?query={__typename} HTTP/1.1\r\nhost: a\r\naccept: x\r\n\r\n',
    406,
  ],
  ['two lengths', `${head('content-length: 1', 'content-length: 2')}{}`, 400],
  ['a path that is none', 'GET /% HTTP/1.1\r\nhost: gateway\r\n\r\n', 404],
])('answers %s with a code', async (_, said, status) => {
  const socket = await open();
  socket.write(said);
  const answer = await receive(socket, /"code"/);
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} [\\s\\S]*"code":"[A-Z_]+"`));
});
