import { request } from 'node:http';
import { connect } from 'node:net';

/** What came back. */
export interface Reply {
  /** null where the connection was closed without a word. */
  status: number | null;
  /** `extensions.code` of the first error. */
  code: string | null;
  /** Everything after the headers; of a raw exchange everything. */
  body: string;
}

/** Where the gateway is. */
export interface Target {
  port: number;
  url: string;
  /** The admin key. */
  key: string;
  /** The address to ask from. @default the machine's usual one, 127.0.0.1 */
  from?: string;
}

const host = '127.0.0.1';

/** Sends one request with a body as it is. */
export function post(
  target: Target,
  body: string | Buffer,
  headers: Record<string, string | string[]> = {},
): Promise<Reply> {
  return ask(target, 'POST', '/graphql', body, { 'content-type': 'application/json', ...headers });
}

/** Sends one operation, in the media type whose statuses tell what happened. */
export function execute(
  target: Target,
  query: string,
  variables?: object,
  headers: Record<string, string> = {},
): Promise<Reply> {
  const accept = 'application/graphql-response+json';
  return post(target, JSON.stringify({ query, variables }), { accept, ...headers });
}

export function get(target: Target, path: string, headers = {}): Promise<Reply> {
  return ask(target, 'GET', path, '', headers);
}

export function ask(
  { port, from }: Target,
  method: string,
  path: string,
  body: string | Buffer,
  headers: Record<string, string | string[]>,
): Promise<Reply> {
  return new Promise((resolve) => {
    const place = { host, port, path, ...(from && { localAddress: from }) };
    const asked = request({ ...place, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      const done = () => {
        const text = Buffer.concat(chunks).toString();
        resolve({ status: response.statusCode ?? null, code: codeIn(text), body: text });
      };
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', done).on('error', done);
    });
    asked.on('error', () => resolve({ status: null, code: null, body: '' }));
    asked.end(body);
  });
}

export interface RawOptions {
  /** Answers to wait for; then the connection is closed. Fewer count as none. @default 1 */
  answers?: number;
  /** How long to wait at the most. @default 15_000 */
  patienceMs?: number;
}

/** Writes bytes to a socket, and reads until as many answers have come or the other side closes. */
export function sendRaw(
  { port, from }: Target,
  bytes: string | Buffer | readonly (string | Buffer)[],
  { answers = 1, patienceMs = 15_000 }: RawOptions = {},
): Promise<Reply> {
  return new Promise((resolve) => {
    let body = '';
    const socket = connect({ port, host, ...(from && { localAddress: from }) });
    const end = () => {
      clearTimeout(timer);
      socket.destroy();
      const statuses = statusesIn(body);
      const status = statuses.length < answers ? null : (statuses[0] ?? null);
      resolve({ status, code: codeIn(body), body });
    };
    const timer = setTimeout(end, patienceMs);
    socket.on('data', (chunk) => {
      body += chunk.toString('latin1');
      if (statusesIn(body).length >= answers) setTimeout(end, 50);
    });
    socket.on('error', () => undefined);
    socket.on('close', end);
    for (const part of typeof bytes === 'string' || Buffer.isBuffer(bytes) ? [bytes] : bytes) {
      socket.write(part);
    }
  });
}

/** Of all answers. One begins where the other ends, and bodies have no line's end behind them. */
function statusesIn(body: string): number[] {
  return [...body.matchAll(/HTTP\/1\.1 (\d{3}) (?!Continue)/g)].map(([, status]) => Number(status));
}

function codeIn(body: string): string | null {
  return /"code":"([A-Z_]+)"/.exec(body)?.[1] ?? null;
}
