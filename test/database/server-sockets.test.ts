import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { expect, it } from 'vitest';
import { createServerSockets } from '../../src/database/server-sockets.ts';

it('waits for the end of a connection that the server breaks, and says nothing else of it', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sockets = createServerSockets();
  const near = sockets.open();
  const errors: Error[] = [];
  near.on('error', (error) => errors.push(error));
  near.connect((server.address() as AddressInfo).port, '127.0.0.1');
  const [far] = (await once(server, 'connection')) as [Socket];
  const closed = sockets.closed();
  far.resetAndDestroy();
  await expect(closed).resolves.toBeUndefined();
  expect(errors).toMatchObject([{ code: 'ECONNRESET' }]);
  server.close();
});
