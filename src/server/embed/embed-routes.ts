import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Context } from '../../graphql/context.ts';
import { createViewerReader } from '../../modules/access/viewer.ts';
import { etagOf, namesTag } from '../etag.ts';
import { type Refusal, type Route, refuse } from '../http/route.ts';
import { createOriginReader, type OriginReader } from './discovery.ts';
import { describeEmbed, statementIdOf } from './oembed.ts';
import { absencePage, EMBED_POLICY, quotePage } from './quote-page.ts';
import { readQuote } from './read-quote.ts';

export interface EmbedRoutesOptions extends Omit<Context, 'viewer' | 'signal'> {
  /** Returns the gateway's origin for a request. @default no proxy is trusted with the scheme */
  originOf?: OriginReader | undefined;
}

/** In seconds: how long a retraction takes at most to reach every page. */
const maxAge = 60;

const ABSENCES = {
  401: 'This gateway shows quotes only to clients with a key.',
  403: 'This key may not read.',
  404: 'There is no such statement on record.',
} as const;

/**
 * `/embed/<id>`, a page that anybody may frame; `/embed/<id>.json`, the same for the custom
 * element, which pages of any origin may read unless reading needs a key: only by its id, which
 * cannot be guessed, and never with a visitor's credentials; and `/oembed`.
 */
export function createEmbedRoutes({
  originOf = createOriginReader(),
  ...options
}: EmbedRoutesOptions): Route[] {
  const readViewer = createViewerReader(options);
  const read = async (request: IncomingMessage, id: string) =>
    readQuote({ ...options, viewer: await readViewer(request.headers.authorization ?? null) }, id);
  const caching = options.publicRead ? `public, max-age=${maxAge}` : 'private, no-store';
  const open = options.publicRead ? { 'access-control-allow-origin': '*' } : {};

  return [
    {
      answers: (path) => /^\/embed\/[^/]+$/.test(path),
      async answer(request, response, path) {
        const [, id = '', isJson] = /^\/embed\/([^/]+?)(\.json)?$/.exec(path) ?? [];
        const found = await read(request, id);
        const headers = { 'cache-control': caching, vary: 'authorization' };
        if (isJson) {
          response.setHeaders(new Headers(open));
          if (!found.quote) return refuseQuote(response, found.status);
          const body = JSON.stringify(found.quote);
          return send(request, response, body, { ...headers, 'content-type': 'application/json' });
        }
        response.removeHeader('x-frame-options');
        const type = { 'content-type': 'text/html; charset=utf-8' };
        const policy = { 'content-security-policy': EMBED_POLICY };
        if (found.quote) {
          return send(request, response, quotePage(found.quote, originOf(request)), {
            ...headers,
            ...type,
            ...policy,
          });
        }
        response.writeHead(found.status, { ...type, ...policy, 'cache-control': 'no-store' });
        response.end(absencePage(ABSENCES[found.status]));
      },
    },
    {
      answers: (path) => path === '/oembed',
      async answer(request, response) {
        response.setHeaders(new Headers(open));
        const origin = originOf(request);
        const { searchParams } = new URL(request.url ?? '/', origin);
        const url = searchParams.get('url');
        if (url === null) return refuse(response, NO_URL);
        if ((searchParams.get('format') ?? 'json') !== 'json') {
          return refuse(response, OTHER_FORMAT);
        }
        const id = statementIdOf(url, origin);
        const found =
          id === null ? ({ quote: null, status: 404 } as const) : await read(request, id);
        if (!found.quote) return refuseQuote(response, found.status);
        const room = {
          origin: new URL(url, origin).origin,
          maxWidth: pixels(searchParams.get('maxwidth')),
          maxHeight: pixels(searchParams.get('maxheight')),
        };
        const headers = { 'cache-control': caching, 'content-type': 'application/json' };
        send(request, response, JSON.stringify(describeEmbed(found.quote, room)), headers);
      },
    },
  ];
}

const NO_URL: Refusal = { status: 400, code: 'BAD_REQUEST', message: '`url` is missing.' };
const OTHER_FORMAT: Refusal = {
  status: 501,
  code: 'NOT_IMPLEMENTED',
  message: 'The only format is json.',
};

function refuseQuote(response: ServerResponse, status: keyof typeof ABSENCES): void {
  const codes = { 401: 'UNAUTHENTICATED', 403: 'FORBIDDEN', 404: 'NOT_FOUND' } as const;
  if (status === 401) response.setHeader('www-authenticate', 'Bearer');
  refuse(response, { status, code: codes[status], message: ABSENCES[status] });
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
  headers: Record<string, string>,
): void {
  const etag = etagOf(body);
  const isKnown = namesTag(request.headers['if-none-match'], etag);
  response.writeHead(isKnown ? 304 : 200, { ...headers, etag });
  response.end(isKnown || request.method === 'HEAD' ? undefined : body);
}

function pixels(given: string | null): number {
  const number = Number(given ?? Number.NaN);
  return number > 0 ? Math.floor(number) : Number.POSITIVE_INFINITY;
}
