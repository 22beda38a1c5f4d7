import type { IncomingMessage } from 'node:http';
import { badRequest } from './bad-request.ts';

/** How long a client may go on sending what was refused, so that it comes to read the refusal. */
const lingerMs = 1_000;

/**
 * Reads the body of a request, and never more of it than the limit: whatever comes after is thrown
 * away, for a second at the most, after which the connection is closed.
 *
 * @param maximum in bytes
 * @throws 413 beyond the limit, 400 where the client left before the end
 */
export function readBody(request: IncomingMessage, maximum: number): Promise<Buffer> {
  const declared = Number(request.headers['content-length'] ?? 0);
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const refuse = () => {
      request.off('data', take);
      discardRest(request);
      reject(tooLarge(maximum, declared));
    };
    const take = (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maximum) return refuse();
      chunks.push(chunk);
    };
    request.once('end', () => resolve(Buffer.concat(chunks)));
    request.once('error', () => reject(badRequest('The body ended before its end.')));
    request.once('close', () => reject(badRequest('The body ended before its end.')));
    if (declared > maximum) refuse();
    else request.on('data', take);
  });
}

function discardRest(request: IncomingMessage): void {
  const timer = setTimeout(() => request.socket.destroy(), lingerMs);
  request.once('end', () => clearTimeout(timer)).once('close', () => clearTimeout(timer));
  request.resume();
}

function tooLarge(maximum: number, declared: number) {
  const actual = declared > maximum ? { actual: declared } : {};
  return badRequest(`The body has more than ${maximum.toLocaleString('en')} bytes.`, {
    status: 413,
    exceeded: { limit: 'body', maximum, ...actual },
  });
}
