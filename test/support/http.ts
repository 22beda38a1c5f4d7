import { type OutgoingHttpHeaders, request } from 'node:http';
import { afterAll, beforeAll } from 'vitest';
import { createLog } from '../../src/log/create-log.ts';
import { type HttpServer, startHttpServer } from '../../src/server/http/http-server.ts';
import { createWatch } from '../../src/server/http/watch-request.ts';
import type { TestGateway } from './gateway.ts';

/** An answer as it came over the wire. */
export interface HttpAnswer {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

export interface HttpGateway {
  readonly url: string;
  /** Every line of the log, of whatever level. */
  readonly lines: readonly string[];
  /** Sends a request as it is; `path` begins with a slash. */
  ask(path: string, options?: AskOptions): Promise<HttpAnswer>;
  /** Posts an operation. */
  post(body: unknown, headers?: OutgoingHttpHeaders): Promise<HttpAnswer>;
  /** The line that the log has for an answer. */
  lineOf(answer: HttpAnswer): Promise<Record<string, unknown>>;
}

interface AskOptions {
  method?: string;
  headers?: OutgoingHttpHeaders;
  body?: string;
}

/** Gives the tests of a file a gateway that listens, with a log that keeps everything. */
export function useHttp(gateway: TestGateway): HttpGateway {
  const lines: string[] = [];
  const destination = { write: (line: string) => void lines.push(line) };
  const log = createLog({ level: 'trace', pretty: false, destination });
  let server: HttpServer | undefined;
  beforeAll(async () => {
    server = await startHttpServer({
      graphql: gateway.gateway,
      maskError: gateway.maskError,
      watch: createWatch(log),
      isReady: async () => true,
      host: '127.0.0.1',
      port: 0,
    });
  });
  afterAll(() => server?.stop(0));
  const url = () => String(server?.url);
  const ask: HttpGateway['ask'] = (path, options) => sendRequest(`${url()}${path}`, options);
  return {
    get url() {
      return url();
    },
    lines,
    ask,
    post: (body, headers = {}) =>
      ask('/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    lineOf: ({ headers }) => findLine(lines, String(headers['x-request-id'])),
  };
}

/** Unlike `fetch`, sends any header and lets any path be. */
function sendRequest(url: string, { method = 'GET', headers, body }: AskOptions = {}) {
  const { origin } = new URL(url);
  const options = { method, ...(headers && { headers }), path: url.slice(origin.length) };
  return new Promise<HttpAnswer>((resolve, reject) => {
    const sent = request(origin, options, async (response) => {
      let text = '';
      for await (const part of response) text += part;
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
    });
    sent.on('error', reject).end(body);
  });
}

/** The line is written when the answer has left, which its reader may see first. */
async function findLine(lines: readonly string[], id: string): Promise<Record<string, unknown>> {
  for (;;) {
    const line = lines.find((text) => text.includes(id) && JSON.parse(text).msg === 'request');
    if (line) return JSON.parse(line);
    await new Promise(setImmediate);
  }
}
