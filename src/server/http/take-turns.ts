import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Does the work of a request when it is its turn. @returns whether it has to wait for that */
export type TakeTurn = (
  request: IncomingMessage,
  response: ServerResponse,
  work: () => void,
) => boolean;

/**
 * Requests of a connection that may wait for those before them; while as many do, nothing more is read
 * from it. What came in the same 64 kilobytes was read by then, and waits as well.
 */
export const MAX_WAITING = 16;

interface Turn {
  response: ServerResponse;
  work: () => void;
}

/**
 * Answers the requests of one connection one after the other. A client that writes a hundred of them at
 * once would otherwise have all of them begun in one go, before anybody else has a turn; and who
 * writes them without end, and waits for no answer, would have all of them kept here.
 */
export function createTurns(): TakeTurn {
  const lines = new WeakMap<Socket, (turn: Turn) => boolean>();
  return ({ socket }, response, work) => {
    let stand = lines.get(socket);
    if (!stand) {
      stand = openLine(socket);
      lines.set(socket, stand);
    }
    return stand({ response, work });
  };
}

function openLine(socket: Socket): (turn: Turn) => boolean {
  const waiting: Turn[] = [];
  let isBusy = false;
  const begin = ({ response, work }: Turn) => {
    isBusy = true;
    response.once('close', () => {
      // Not at once: what comes next has waited for others, too.
      if (waiting.length > 0) setImmediate(beginNext);
      else isBusy = false;
    });
    work();
  };
  const beginNext = () => {
    const next = waiting.shift();
    if (!next) isBusy = false;
    else begin(next);
    if (waiting.length < MAX_WAITING && socket.isPaused()) socket.resume();
  };
  // Node reads on by itself whenever a request has been read to its end.
  socket.on('resume', () => {
    if (waiting.length >= MAX_WAITING) socket.pause();
  });
  // Node tells it only to the answer that is being written; the others would be held for ever.
  socket.once('close', () => {
    for (const { response } of waiting.splice(0)) response.emit('close');
  });
  return (turn) => {
    if (!isBusy) {
      begin(turn);
      return false;
    }
    waiting.push(turn);
    if (waiting.length >= MAX_WAITING) socket.pause();
    return true;
  };
}
