import { EventEmitter, once } from 'node:events';
import { type AddressInfo, createConnection, createServer, type Socket } from 'node:net';

/** A way to a server that can be blocked, as by a network that loses every packet. */
export interface TcpProxy {
  port: number;
  /** Waits until so many pieces have passed, to and fro, since the proxy was started. */
  passed(pieces: number): Promise<void>;
  /** From now on nothing passes; connections stay, and new ones are taken and not answered. */
  block(): void;
  /** Lets pass what was held back, and whatever comes. */
  unblock(): void;
  /** Cuts every connection, and takes no new one. */
  close(): Promise<void>;
  /** Takes connections again, at the same port. */
  reopen(): Promise<void>;
}

/**
 * @param target whose host may be the folder of a Unix socket, as the driver takes it
 * @param delayMs what everything takes on its way
 */
export async function startTcpProxy(
  target: { host: string; port: number },
  delayMs = 0,
): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  const passing = new EventEmitter().setMaxListeners(0);
  let blocked = false;
  let pieces = 0;
  const deliver = (work: () => void) => {
    if (delayMs > 0) setTimeout(work, delayMs);
    else work();
  };
  const join = (one: Socket, other: Socket) => {
    sockets.add(one);
    one.on('data', (part) => {
      deliver(() => other.write(part));
      pieces += 1;
      passing.emit('piece');
    });
    one.on('end', () => deliver(() => other.end()));
    one.on('error', () => one.destroy());
    one.once('close', () => {
      sockets.delete(one);
      deliver(() => other.destroy());
    });
    if (blocked) one.pause();
  };
  const server = createServer((from) => {
    const { host, port } = target;
    const to = host.startsWith('/')
      ? createConnection(`${host}/.s.PGSQL.${port}`)
      : createConnection(port, host);
    join(from, to);
    join(to, from);
  });
  const listen = async (port: number) => {
    server.listen(port, '127.0.0.1');
    await once(server, 'listening');
    return (server.address() as AddressInfo).port;
  };
  const port = await listen(0);
  return {
    port,
    async passed(count) {
      while (pieces < count) await once(passing, 'piece');
    },
    block() {
      blocked = true;
      for (const socket of sockets) socket.pause();
    },
    unblock() {
      blocked = false;
      for (const socket of sockets) socket.resume();
    },
    async close() {
      if (!server.listening) return;
      server.close();
      for (const socket of sockets) socket.destroy();
      await once(server, 'close');
    },
    async reopen() {
      await listen(port);
    },
  };
}
