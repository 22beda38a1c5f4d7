import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** The connections of a server, and its unfinished responses. */
export interface OpenExchanges {
  readonly sockets: ReadonlySet<Socket>;
  readonly underWay: ReadonlySet<ServerResponse>;
  connect(socket: Socket): void;
  add(response: ServerResponse): void;
}

export function createOpenExchanges(): OpenExchanges {
  const sockets = new Set<Socket>();
  const underWay = new Set<ServerResponse>();
  const bySocket = new WeakMap<Socket, Set<ServerResponse>>();
  return {
    sockets,
    underWay,
    connect(socket) {
      const own = new Set<ServerResponse>();
      sockets.add(socket);
      bySocket.set(socket, own);
      // Node tells only the response that is being written; the others would be held forever.
      socket.once('close', () => {
        sockets.delete(socket);
        for (const response of own) underWay.delete(response);
        own.clear();
      });
    },
    add(response) {
      const { socket } = response.req;
      const own = bySocket.get(socket);
      // What was read before the connection closed may arrive after it.
      if (!own || socket.closed) return;
      own.add(response);
      underWay.add(response);
      response.once('close', () => {
        own.delete(response);
        underWay.delete(response);
      });
    },
  };
}

/** How long a request may still be in transit when no more connections are accepted. */
const lingerMs = 250;

/**
 * Lets running requests finish, and cuts off what is left after `timeoutMs`. Until then, and for at
 * least `graceMs`, connections are accepted. Http's own `close` would immediately cut off a request
 * in transit, or a response that is ready but not read yet.
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
  // All of them: Http's own function misses those that have not sent anything yet.
  const cutOff = () => {
    for (const socket of sockets) socket.destroy();
  };
  if (late.signal.aborted) cutOff();
  late.signal.addEventListener('abort', cutOff);
  await ended;
  clearTimeout(timer);
}

/** Waits until the current responses are finished, or the time is up. */
async function awaitClosed(
  responses: ReadonlySet<ServerResponse>,
  signal: AbortSignal,
): Promise<void> {
  await Promise.allSettled([...responses].map((response) => once(response, 'close', { signal })));
}
