import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { yieldToEventLoop } from '../../threads/yield-to-event-loop.ts';
import { badRequest } from '../request/bad-request.ts';
import { readBody } from '../request/read-body.ts';
import { readJsonParameters, readUrlParameters } from '../request/read-parameters.ts';

/** Minimum bytes for a body that takes a millisecond or more to parse. */
const LONG_BODY = 65_536;

export interface RequestParserOptions {
  /** Of a request's body. */
  bodyBytes: number;
}

/**
 * Replaces Yoga's own parsers: the body is limited while it arrives, and must be JSON. A page from
 * another origin cannot send that without a preflight (CORS), but can send other types: forms,
 * text/plain. Since mutations are refused over GET, no request that needs no permission can change
 * anything.
 */
export function useRequestParser({ bodyBytes }: RequestParserOptions): Plugin<{
  req?: IncomingMessage;
}> {
  return {
    onRequestParse: ({ request, url, serverContext, setRequestParser }) => {
      if (request.method === 'GET') {
        setRequestParser(() => readUrlParameters(url.searchParams));
      } else if (request.method === 'POST') {
        setRequestParser(async () => {
          requireJson(request.headers.get('content-type'));
          requirePlain(request.headers.get('content-encoding'));
          const socket = (serverContext as { req?: IncomingMessage }).req;
          const body = socket ? await readBody(socket, bodyBytes) : await request.arrayBuffer();
          // Of all that have arrived, one is parsed per round of the event loop.
          if (body.byteLength > LONG_BODY) await yieldToEventLoop();
          return readJsonParameters(new Uint8Array(body));
        });
      } else {
        throw badRequest('Only GET, HEAD and POST are allowed here.', {
          status: 405,
          headers: { allow: 'GET, HEAD, POST' },
        });
      }
    },
  };
}

/** The received bytes do not bound a compressed body: a kilobyte can contain a megabyte. */
function requirePlain(encoding: string | null): void {
  if (encoding === null || encoding.toLowerCase() === 'identity') return;
  const headers = { 'accept-encoding': 'identity' };
  throw badRequest('The body must not be compressed.', { status: 415, headers });
}

function requireJson(contentType: string | null): void {
  const [type = '', ...parameters] = (contentType ?? '').toLowerCase().split(';');
  const charset = parameters.map((part) => part.trim()).find((part) => /^charset=/.test(part));
  const isUtf8 = charset === undefined || /^charset="?utf-?8"?$/.test(charset);
  if (type.trim() === 'application/json' && isUtf8) return;
  throw badRequest('The body must be application/json in UTF-8.', { status: 415 });
}
