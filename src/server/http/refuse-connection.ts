import type { ServerOptions } from 'node:http';
import type { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { errorBody } from '../error-body.ts';

/** How often Node checks for connections that are late. */
const checkEveryMs = 1_000;

/**
 * Cuts off clients that send slowly or not at all.
 *
 * @param receiveMs how long the headers, and a request with its body, may take to arrive
 */
export function receiveLimits(receiveMs: number): ServerOptions {
  return {
    headersTimeout: receiveMs,
    requestTimeout: receiveMs,
    connectionsCheckingInterval: Math.min(checkEveryMs, receiveMs),
  };
}

/**
 * How long, and how much, a client may keep sending after a refusal, so that it gets to read why.
 */
const lingerMs = 1_000;
const lingerBytes = 4_000_000;

/** Connections that were sent a refusal; anything they still send is discarded. */
const refused = new WeakSet<Socket>();

/**
 * Answers what Node could not parse as HTTP, or not in time, and closes the connection. If it were
 * closed while the client still sends, the client would see a broken connection instead of the
 * response. Node calls this again for each chunk after the one it could not parse.
 */
export function refuseConnection(error: NodeJS.ErrnoException, connection: Duplex): void {
  const socket = connection as Socket;
  if (error.code === 'ECONNRESET') return void socket.destroy();
  if (refused.has(socket)) {
    if (socket.bytesRead > lingerBytes) socket.destroy();
    return;
  }
  if (!socket.writable) return void socket.destroy();
  refused.add(socket);
  socket.end(answerTo(error), () => {
    // The parser would take late data for a request.
    if (isLate(error)) return void socket.destroy();
    socket.once('end', () => socket.destroy());
    const timer = setTimeout(() => socket.destroy(), lingerMs);
    socket.once('close', () => clearTimeout(timer));
  });
}

function answerTo(error: NodeJS.ErrnoException): string {
  const [status, code, message] = refusalOf(error);
  const body = errorBody(code, message);
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

function isLate({ code }: NodeJS.ErrnoException): boolean {
  return code === 'ERR_HTTP_REQUEST_TIMEOUT';
}

function refusalOf(error: NodeJS.ErrnoException): readonly [string, string, string] {
  if (isLate(error)) {
    return ['408 Request Timeout', 'REQUEST_TIMEOUT', 'The request arrived too slowly.'];
  }
  if (error.code === 'HPE_HEADER_OVERFLOW') {
    return [
      '431 Request Header Fields Too Large',
      'HEADERS_TOO_LARGE',
      'The headers are too long.',
    ];
  }
  return ['400 Bad Request', 'BAD_REQUEST', 'This is not an HTTP request.'];
}
