import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** The connections of a server, and the answers that it has begun and not given yet. */
export interface OpenExchanges {
  readonly sockets: ReadonlySet<Socket>;
  readonly underWay: ReadonlySet<ServerResponse>;
  connect(socket: Socket): void;
  add(response: ServerResponse): void;
}

export function createOpenExchanges(): OpenExchanges {
  const sockets = new Set<Socket>();
  const underWay = new Set<ServerResponse>();
  return {
    sockets,
    underWay,
    connect(socket) {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
    },
    add(response) {
      underWay.add(response);
      response.once('close', () => underWay.delete(response));
    },
  };
}

/** How long a request may be on its way when no more connections are taken. */
const lingerMs = 250;

/**
 * Lets what is under way finish, and cuts off what is left after `timeoutMs`. Until then, and for
 * `graceMs` at the least, connections are taken. Http's own `close` would cut off at once where a
 * request is on its way, or an answer that is ready and not read yet.
 */
export async function stopServer(
  server: Server,
  { sockets, underWay }: OpenExchanges,
  timeoutMs: number,
  graceMs: number,
): Promise<void> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeoutMs);
  await delay(graceMs, undefined, { signal: late.signal }).catch(() => undefined);
  await awaitClosed(underWay, late.signal);
  const ended = new Promise<void>((resolve) => {
    NetServer.prototype.close.call(server, () => resolve());
  });
  const linger = delay(lingerMs, undefined, { signal: late.signal }).catch(() => undefined);
  await Promise.race([ended, linger]);
  await awaitClosed(underWay, late.signal);
  server.closeIdleConnections();
  for (const socket of sockets) if (socket.bytesRead === 0) socket.destroy();
  // Of all that there are: Http's own function knows none that has not said anything yet.
  const cutOff = () => {
    for (const socket of sockets) socket.destroy();
  };
  if (late.signal.aborted) cutOff();
  late.signal.addEventListener('abort', cutOff);
  await ended;
  clearTimeout(timer);
}

/** Waits until the answers of now were given, or it is late. */
async function awaitClosed(
  responses: ReadonlySet<ServerResponse>,
  signal: AbortSignal,
): Promise<void> {
  await Promise.allSettled([...responses].map((response) => once(response, 'close', { signal })));
}
