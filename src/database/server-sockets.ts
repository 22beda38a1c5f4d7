import { Socket } from 'node:net';

/** The sockets of all connections to one server. */
export interface ServerSockets {
  /** A socket for a new connection, for the driver's option `stream`. */
  open(): Socket;
  /** The bytes received so far. */
  bytesRead(): number;
  /** Breaks every connection without a goodbye: everything that waits on one fails. */
  breakAll(): void;
  /** Waits until every connection is closed: the driver's pool does not wait for that. */
  closed(): Promise<void>;
}

export function createServerSockets(): ServerSockets {
  const sockets = new Set<Socket>();
  let bytesOfClosed = 0;
  return {
    open() {
      const socket = new Socket();
      sockets.add(socket);
      socket.once('close', () => {
        sockets.delete(socket);
        bytesOfClosed += socket.bytesRead;
      });
      return socket;
    },
    bytesRead() {
      return [...sockets].reduce((bytes, socket) => bytes + socket.bytesRead, bytesOfClosed);
    },
    breakAll() {
      for (const socket of sockets) socket.destroy();
    },
    async closed() {
      await Promise.all([...sockets].map(isClosed));
    },
  };
}

/** However it closes: if the server breaks the connection, there is nothing else to do. */
function isClosed(socket: Socket): Promise<void> {
  return new Promise((resolve) => {
    if (socket.closed) resolve();
    else socket.once('close', () => resolve());
  });
}
