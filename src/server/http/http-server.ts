import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import type { Admission } from '../limits/admission.ts';
import { createBytesInFlight } from '../limits/bytes-in-flight.ts';
import type { ErrorMask } from '../mask-error.ts';
import { OVERLOADED } from '../overloaded.ts';
import { PLAYGROUND_SCRIPT } from '../playground.ts';
import { checkHeaders } from '../request/check-headers.ts';
import { toOriginForm } from '../request/origin-form.ts';
import { listen } from './listen.ts';
import { receiveLimits, refuseConnection } from './refuse-connection.ts';
import { answerText, type Refusal, type Route, refuse, routeAt } from './route.ts';
import { createOpenExchanges, stopServer } from './stop-server.ts';
import { createTurns } from './take-turns.ts';
import type { Watch } from './watch-request.ts';

export interface HttpServerOptions {
  /** Answers everything under /graphql. */
  graphql: RequestListener;
  /**
   * Other pages; the first route that matches a path answers. `/healthz`, `/readyz` and `/` are
   * built in.
   */
  routes?: readonly Route[];
  /** What a browser sees at an unknown address. @default as any client: an error in JSON */
  notFound?: Route['answer'] | undefined;
  /** Turns an error that a route throws into one that a client may see. */
  maskError: ErrorMask;
  /** Whether a query sent now would be answered. */
  isReady: () => Promise<boolean>;
  /** Charges each request's cost to its sender's budget. @default no charge */
  admission?: Admission | undefined;
  host: string;
  /** 0 takes any free port. */
  port: number;
  /** How long a request may take to arrive, headers and body. @default 10_000 */
  receiveMs?: number;
  /**
   * How long a connection may be idle, for example if a client does not read; longer than the
   * longest response takes. @default 30_000
   */
  idleMs?: number;
  /** Bytes of all requests and responses in flight together. @default 64_000_000 */
  flightBytes?: number;
  /** Called for each request. @default nothing */
  watch?: Watch;
}

export interface HttpServer {
  /** Where the gateway is reached: `http://127.0.0.1:4000`. */
  url: string;
  /**
   * Lets running requests finish, and cuts off what is left after `timeoutMs` milliseconds. Until
   * they have finished, and for at least `graceMs`, new ones are answered, too: /readyz with 503,
   * so that the load balancer notices.
   */
  stop(timeoutMs: number, graceMs?: number): Promise<void>;
}

/** For every response. A page that needs more sets it itself. */
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
  const route = createRouter(options, isReady);
  const open = createOpenExchanges();
  const receive = receiveLimits(options.receiveMs ?? 10_000);
  const routeFull = createFullRouter();
  const takeTurn = createTurns();
  const inFlight = createBytesInFlight(options.flightBytes ?? 64_000_000);
  const { watch = (_request, _response, answer) => answer() } = options;
  const server = createServer({ ...receive, requireHostHeader: false }, (request, response) => {
    // A keep-alive connection would prevent a stopping gateway from exiting.
    if (stopping) response.setHeader('connection', 'close');
    open.add(response);
    toOriginForm(request);
    for (const [name, value] of securityHeaders) response.setHeader(name, value);
    const hasRoom = inFlight.admit(request, response);
    const answer = () => (hasRoom ? route(request, response) : routeFull(request, response));
    const waits = takeTurn(request, response, () => watch(request, response, answer));
    // If reported in its turn, it would be held until then.
    if (waits && !hasRoom) request.socket.destroy();
  });
  // Unread data is buffered for as long as the client likes.
  server.timeout = options.idleMs ?? 30_000;
  server.on('connection', open.connect);
  server.on('clientError', refuseConnection);
  server.on('checkExpectation', (_, response) => refuse(response, UNEXPECTED));
  return {
    url: await listen(server, options.host, options.port),
    async stop(timeoutMs, graceMs = 0) {
      stopping = true;
      await stopServer(server, open, timeoutMs, graceMs);
    },
  };
}

function createRouter(
  options: HttpServerOptions,
  isReady: () => Promise<boolean>,
): RequestListener {
  const routes = [...(options.routes ?? []), ...healthRoutes(isReady)];
  return async (request, response) => {
    const fault = checkHeaders(request);
    if (fault) return refuse(response, { status: 400, code: 'BAD_REQUEST', message: fault });
    const path = (request.url ?? '/').split('?', 1)[0] as string;
    const points = pointsOf(path);
    if (points > 0 && (await options.admission?.admit(request, response, points)) === false) return;
    if (path === '/graphql' || path === PLAYGROUND_SCRIPT) {
      // The head of the response to a GET: Node leaves out the body, whatever is written.
      if (request.method === 'HEAD') request.method = 'GET';
      return options.graphql(request, response);
    }
    return answerPage({ ...options, routes }, request, response, path);
  };
}

/** Answers outside the API: the first route that matches the path, or the page for browsers. */
async function answerPage(
  options: HttpServerOptions & { routes: readonly Route[] },
  ...asked: Parameters<Route['answer']>
): Promise<void> {
  const [request, response, path] = asked;
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    return refuse(response.setHeader('allow', 'GET, HEAD'), ONLY_READING);
  }
  const route = options.routes.find((one) => one.answers(path));
  const answer = route?.answer ?? notFoundPage(options, request);
  if (answer) return answerSafely(options, answer, ...asked);
  refuse(response, NOTHING_HERE);
}

/** The page for a browser at an unknown address. */
function notFoundPage({ notFound }: HttpServerOptions, { headers }: IncomingMessage) {
  return headers.accept?.includes('text/html') ? notFound : undefined;
}

const UNEXPECTED: Refusal = {
  status: 417,
  code: 'EXPECTATION_FAILED',
  message: 'The only supported expectation is 100-continue.',
};
const ONLY_READING: Refusal = {
  status: 405,
  code: 'METHOD_NOT_ALLOWED',
  message: 'Only GET and HEAD are allowed here.',
};
const NOTHING_HERE: Refusal = {
  status: 404,
  code: 'NOT_FOUND',
  message: 'Nothing here; the API is at /graphql.',
};

/** For a request that is not admitted: a liveness probe is answered nevertheless. */
function createFullRouter(): RequestListener {
  return (request, response) => {
    if (request.url === '/healthz') return answerText(response, 200, 'alive');
    const { status, code, message, retryAfter } = OVERLOADED;
    // Its body is not read.
    response.setHeader('connection', 'close').setHeader('retry-after', retryAfter);
    refuse(response, { status, code, message });
  };
}

/** What a request costs, whatever it asks for. A page may query the database; a probe is free. */
function pointsOf(path: string): number {
  if (path === '/healthz' || path === '/readyz') return 0;
  return path.startsWith('/graphql') ? 1 : 10;
}

async function answerSafely(
  { maskError }: HttpServerOptions,
  answer: Route['answer'],
  ...asked: Parameters<Route['answer']>
): Promise<void> {
  const response = asked[1];
  try {
    await answer(...asked);
  } catch (error) {
    const { message, extensions } = maskError(error);
    const isDefect = extensions.code === 'INTERNAL_SERVER_ERROR';
    if (response.headersSent) response.destroy();
    else {
      const status = isDefect ? 500 : 503;
      refuse(response, { status, code: String(extensions.code), message, more: extensions });
    }
  }
}

function healthRoutes(isReady: () => Promise<boolean>): Route[] {
  return [
    routeAt('/healthz', (_, response) => answerText(response, 200, 'alive')),
    routeAt('/readyz', async (_, response) => {
      if (await isReady()) answerText(response, 200, 'ready');
      else answerText(response, 503, 'not ready');
    }),
    routeAt('/', (_, response) => {
      answerText(response.setHeader('location', '/graphql'), 302, 'See /graphql');
    }),
  ];
}
