import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** Does the work of a request in its turn. @returns whether it has to wait for that */
export type TakeTurn = (
  request: IncomingMessage,
  response: ServerResponse,
  work: () => void,
) => boolean;

/**
 * How many requests of a connection may wait for earlier ones; at that number, nothing more is read
 * from it. What arrived in the same 64 kilobytes has already been read, and waits as well.
 */
export const MAX_WAITING = 16;

interface Turn {
  response: ServerResponse;
  work: () => void;
}

/**
 * Answers the requests of one connection one at a time. Otherwise a client that sends a hundred at
 * once would have all of them started before anyone else gets a turn, and one that sends them
 * endlessly without waiting for responses would fill the memory.
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
      // Not at once: the next one has made others wait, too.
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
  // Node resumes reading by itself whenever a request has been read completely.
  socket.on('resume', () => {
    if (waiting.length >= MAX_WAITING) socket.pause();
  });
  // Node tells only the response that is being written; the others would be held forever.
  socket.once('close', () => {
    for (const { response } of waiting.splice(0)) response.emit('close');
  });
  return (turn) => {
    // What was read before the connection closed may arrive after it: there is nobody to answer.
    if (socket.closed) {
      turn.response.emit('close');
      return true;
    }
    if (!isBusy) {
      begin(turn);
      return false;
    }
    waiting.push(turn);
    if (waiting.length >= MAX_WAITING) socket.pause();
    return true;
  };
}
