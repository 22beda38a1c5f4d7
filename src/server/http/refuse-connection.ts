import type { ServerOptions } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorBody } from '../error-body.ts';

/** How often Node looks for connections that are late. */
const checkEveryMs = 1_000;

/**
 * What cuts off clients that send slowly or not at all.
 *
 * @param receiveMs how long the headers, and a request with its body, may take to come in
 */
export function receiveLimits(receiveMs: number): ServerOptions {
  return {
    headersTimeout: receiveMs,
    requestTimeout: receiveMs,
    connectionsCheckingInterval: Math.min(checkEveryMs, receiveMs),
  };
}

/** Answers what Node could not read as HTTP, or not in time, and ends the connection. */
export function refuseConnection(error: NodeJS.ErrnoException, socket: Duplex): void {
  if (!socket.writable || error.code === 'ECONNRESET') return void socket.destroy();
  const [status, code, message] = refusalOf(error.code);
  const body = errorBody(code, message);
  const head = [
    `HTTP/1.1 ${status}`,
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}

function refusalOf(code: string | undefined): readonly [string, string, string] {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') {
    return ['408 Request Timeout', 'REQUEST_TIMEOUT', 'The request came in too slowly.'];
  }
  if (code === 'HPE_HEADER_OVERFLOW') {
    return [
      '431 Request Header Fields Too Large',
      'HEADERS_TOO_LARGE',
      'The headers are too long.',
    ];
  }
  return ['400 Bad Request', 'BAD_REQUEST', 'This is not an HTTP request.'];
}
