import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createTurns, MAX_WAITING } from '../../src/server/http/take-turns.ts';

/** A server that answers only when told to, and a connection to it. */
async function start() {
  const takeTurn = createTurns();
  const seen = { arrived: 0, closed: 0, begun: [] as string[] };
  const held: ServerResponse[] = [];
  const server = createServer((request, response) => {
    seen.arrived += 1;
    response.once('close', () => {
      seen.closed += 1;
    });
    takeTurn(request, response, () => {
      seen.begun.push(String(request.url));
      held.push(response);
      server.emit('begun');
    });
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const connected = once(server, 'connection');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => undefined);
  const [socket] = await connected;
  onTestFinished(() => {
    client.destroy();
    server.close();
    server.closeAllConnections();
  });
  return { seen, held, server, client, socket };
}

const requests = (count: number, size = 0) =>
  Array.from(
    { length: count },
    (_, i) => `GET /${i} HTTP/1.1\r\nhost: a\r\na: ${'x'.repeat(size)}\r\n\r\n`,
  ).join('');

const settle = async () => {
  for (let i = 0; i < 50; i += 1) await new Promise(setImmediate);
};

it('reads no further while sixteen requests wait, however many are written', async () => {
  const { seen, server, client, socket } = await start();
  const begun = once(server, 'begun');
  // Of eight kilobytes: some eight in each piece that is read.
  client.write(requests(2_000, 8_000));
  await begun;
  await settle();
  expect(seen.arrived).toBeGreaterThan(MAX_WAITING);
  expect(seen.arrived).toBeLessThan(2 * MAX_WAITING);
  expect(socket.bytesRead).toBeLessThan(400_000);
});

it('answers all of them in their order, one after the other', async () => {
  const { seen, held, server, client } = await start();
  server.on('begun', () => setImmediate(() => held.shift()?.end('x')));
  client.write(requests(200, 8_000));
  client.resume();
  while (seen.closed < 200) await once(server, 'begun').then(settle);
  expect(seen.begun).toEqual(Array.from({ length: 200 }, (_, i) => `/${i}`));
});

it('lets go of those that wait when the connection ends', async () => {
  const { seen, server, client, socket } = await start();
  const begun = once(server, 'begun');
  client.write(requests(10));
  await begun;
  const closed = once(socket, 'close');
  client.destroy();
  await closed;
  await settle();
  expect(seen).toMatchObject({ arrived: 10, closed: 10, begun: ['/0'] });
});

it('lets go of those that arrive after the connection has ended', async () => {
  const takeTurn = createTurns();
  const late: [IncomingMessage, ServerResponse][] = [];
  const server = createServer((request, response) => {
    late.push([request, response]);
    if (late.length === 5) server.emit('all');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const all = once(server, 'all');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => undefined);
  client.write(requests(5));
  await all;
  const closed = once(late[0]?.[0].socket as Socket, 'close');
  client.destroy();
  await closed;
  let [begun, gone] = [0, 0];
  for (const [request, response] of late) {
    response.once('close', () => {
      gone += 1;
    });
    takeTurn(request, response, () => {
      begun += 1;
    });
  }
  expect({ begun, gone }).toEqual({ begun: 0, gone: 5 });
});
