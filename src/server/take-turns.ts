import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Does the work of a request when it is its turn. */
export type TakeTurn = (
  request: IncomingMessage,
  response: ServerResponse,
  work: () => void,
) => void;

/**
 * Answers the requests of one connection one after the other. Whoever writes a hundred of them at
 * once would otherwise have all of them begun in one go, before anybody else has a turn.
 */
export function createTurns(): TakeTurn {
  const last = new WeakMap<Socket, ServerResponse>();
  return ({ socket }, response, work) => {
    const before = last.get(socket);
    last.set(socket, response);
    if (!before || before.writableFinished || before.destroyed) return work();
    // Not at once: what comes next has waited for others, too.
    before.once('close', () => setImmediate(() => socket.destroyed || work()));
  };
}
