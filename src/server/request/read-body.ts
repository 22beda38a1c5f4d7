import type { IncomingMessage } from 'node:http';
import type { GraphQLError } from 'graphql';
import { holdBody } from '../limits/bytes-in-flight.ts';
import { overloaded } from '../overloaded.ts';
import { badRequest } from './bad-request.ts';

/** How long a client may keep sending after a refusal, so that it gets to read it. */
const lingerMs = 1_000;

const lengths = new WeakMap<IncomingMessage, number>();

/** How many bytes of a request's body were read, even if it was refused. */
export function readLengthOf(request: IncomingMessage): number {
  return lengths.get(request) ?? 0;
}

/**
 * Reads the body of a request, and never more than the limit: the rest is discarded, for at most
 * two seconds, after which the connection is closed.
 *
 * @param maximum in bytes
 * @throws 413 beyond the limit, 503 if all bodies together are too much, 400 if the client
 * disconnected early
 */
export function readBody(request: IncomingMessage, maximum: number): Promise<Buffer> {
  const declared = Number(request.headers['content-length'] ?? 0);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const fail = () => reject(badRequest('The body ended early.'));
    const finish = () => {
      // Every request is closed at some point; after a complete body that is not an error.
      request.off('close', fail);
      resolve(Buffer.concat(chunks));
    };
    const refuse = (refusal: GraphQLError) => {
      request.off('data', take).off('end', finish);
      chunks.length = 0;
      // A response to a client that still sends may be lost with its connection.
      discardRest(request, () => reject(refusal));
    };
    const stop = () => {
      request.off('data', take).off('end', finish).off('close', fail);
      chunks.length = 0;
      // If there is no room, it is not read at all: a thousand bodies take seconds to discard.
      request.pause();
      reject(overloaded({ connection: 'close' }));
    };
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      lengths.set(request, bytes);
      if (bytes > maximum) return refuse(tooLarge(maximum, declared));
      if (!holdBody(request, chunk.length)) return stop();
      chunks.push(chunk);
    };
    request.once('end', finish);
    request.once('error', fail);
    request.once('close', fail);
    if (declared > maximum) refuse(tooLarge(maximum, declared));
    else request.on('data', take);
  });
}

/** Discards further data; answers at its end, or after a second, and closes after another. */
function discardRest(request: IncomingMessage, answer: () => void): void {
  let timer = setTimeout(() => {
    answer();
    timer = setTimeout(() => request.socket.destroy(), lingerMs);
  }, lingerMs);
  request.once('close', () => clearTimeout(timer));
  request.once('end', () => {
    clearTimeout(timer);
    answer();
  });
  request.resume();
}

function tooLarge(maximum: number, declared: number) {
  const actual = declared > maximum ? { actual: declared } : {};
  return badRequest(`The body has more than ${maximum.toLocaleString('en')} bytes.`, {
    status: 413,
    exceeded: { limit: 'body', maximum, ...actual },
  });
}
