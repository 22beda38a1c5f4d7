import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { errorBody } from './error-body.ts';
import { PLAYGROUND_SCRIPT } from './playground.ts';
import { receiveLimits, refuseConnection } from './refuse-connection.ts';

export interface HttpServerOptions {
  /** Answers everything under /graphql. */
  graphql: RequestListener;
  /** Whether a query sent now would be answered. */
  isReady: () => Promise<boolean>;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** How long a request may take to come in, its headers and its body. @default 10_000 */
  receiveMs?: number;
}

export interface HttpServer {
  /** Where the gateway is reached: `http://127.0.0.1:4000`. */
  url: string;
  /**
   * Takes no new connection, lets the requests under way finish, and cuts off what is left after
   * `timeoutMs` milliseconds.
   */
  stop(timeoutMs: number): Promise<void>;
}

/** For every answer. A page that needs more says so itself. */
const securityHeaders = [
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['x-content-type-options', 'nosniff'],
  ['x-frame-options', 'DENY'],
  ['referrer-policy', 'no-referrer'],
  ['cross-origin-opener-policy', 'same-origin'],
] as const;

/**
 * Listens for HTTP.
 *
 * @throws the system's error, its `code` among EADDRINUSE, EADDRNOTAVAIL, EACCES and ENOTFOUND
 */
export async function startHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  let stopping = false;
  const isReady = async () => !stopping && (await options.isReady());
  const route = createRouter(options.graphql, isReady);
  const receive = receiveLimits(options.receiveMs ?? 10_000);
  const server = createServer(receive, (request, response) => {
    // A client that keeps its connection would keep a stopping gateway from ending.
    if (stopping) response.setHeader('connection', 'close');
    response.once('close', () => stopping && setImmediate(() => server.closeIdleConnections()));
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    route(request, response);
  });
  server.on('clientError', refuseConnection);
  await listen(server, options);
  return {
    url: addressOf(server, options.host),
    stop(timeoutMs) {
      stopping = true;
      return close(server, timeoutMs);
    },
  };
}

function createRouter(graphql: RequestListener, isReady: () => Promise<boolean>): RequestListener {
  return (request, response) => {
    if (!URL.canParse(`http://${request.headers.host ?? 'gateway'}/`)) {
      return refuse(response, 400, 'BAD_REQUEST', 'The Host header names no host.');
    }
    const path = (request.url ?? '/').split('?', 1)[0];
    if (path === '/graphql' || path === PLAYGROUND_SCRIPT) return graphql(request, response);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.setHeader('allow', 'GET, HEAD');
      return refuse(response, 405, 'METHOD_NOT_ALLOWED', 'Only GET and HEAD here.');
    }
    if (path === '/healthz') return answer(response, 200, 'alive');
    if (path === '/readyz') {
      return void isReady().then((ready) =>
        ready ? answer(response, 200, 'ready') : answer(response, 503, 'not ready'),
      );
    }
    if (path === '/') {
      return answer(response.setHeader('location', '/graphql'), 302, 'See /graphql');
    }
    refuse(response, 404, 'NOT_FOUND', 'Nothing here; the API is at /graphql.');
  };
}

function answer(response: ServerResponse, status: number, words: string): void {
  const headers = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };
  response.writeHead(status, headers).end(`${words}\n`);
}

function refuse(response: ServerResponse, status: number, code: string, message: string): void {
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
  };
  response.writeHead(status, headers).end(errorBody(code, message));
}

function listen(server: Server, { host, port }: HttpServerOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ host, port }, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

function addressOf(server: Server, host: string): string {
  const { port } = server.address() as AddressInfo;
  const everywhere = host === '0.0.0.0' || host === '::';
  const shown = everywhere ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}

function close(server: Server, timeoutMs: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => server.closeAllConnections(), timeoutMs);
    server.close(() => {
      clearTimeout(timer);
      resolve();
    });
    server.closeIdleConnections();
  });
}
