import { once } from 'node:events';
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { createOpenExchanges } from '../../src/server/http/stop-server.ts';

it('holds no response of a connection that has ended, though Node tells only one of them', async () => {
  const open = createOpenExchanges();
  let arrived = 0;
  const server = createServer((_, response) => {
    open.add(response);
    arrived += 1;
    if (arrived === 100) server.emit('all');
  }).listen(0, '127.0.0.1');
  server.on('connection', open.connect);
  await once(server, 'listening');
  onTestFinished(() => void server.close());
  const all = once(server, 'all');
  const client = connect((server.address() as AddressInfo).port, '127.0.0.1');
  client.on('error', () => undefined);
  client.write('GET / HTTP/1.1\r\nhost: a\r\n\r\n'.repeat(100));
  await all;
  expect(open.underWay.size).toBe(100);
  const [socket] = open.sockets;
  if (!socket) throw new Error('There is no connection.');
  const closed = once(socket, 'close');
  client.destroy();
  await closed;
  expect(open.underWay.size).toBe(0);
  expect(open.sockets.size).toBe(0);
});
