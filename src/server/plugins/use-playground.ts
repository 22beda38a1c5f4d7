import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type GraphiQLOptions, type Plugin, shouldRenderGraphiQL } from 'graphql-yoga';

/** From the smallest to the largest. A page is compressed when it is first asked for so. */
const ENCODINGS = {
  br: (page: Buffer) =>
    promisify(brotliCompress)(page, {
      // A higher quality takes seconds for a twentieth less.
      params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
    }),
  gzip: (page: Buffer) => promisify(gzip)(page),
  identity: (page: Buffer) => Promise.resolve(page),
};

type Encoding = keyof typeof ENCODINGS;

interface PlaygroundOptions extends GraphiQLOptions {
  /** The path at which a browser finds it. */
  path: string;
}

/**
 * Shows a playground to a browser that opens the endpoint. The page holds its scripts itself, where
 * Yoga's own loads them from elsewhere: nine megabytes, the same for everybody, which are made and
 * compressed once, and sent again only to a browser that has not kept them.
 */
export function usePlayground({ path, ...options }: PlaygroundOptions): Plugin {
  let page: Buffer | undefined;
  let etag = '';
  const bodies = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>();

  function encode(encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> {
    if (!page) {
      page = Buffer.from(renderGraphiQL(options));
      etag = createHash('sha256').update(page).digest('base64url').slice(0, 22);
    }
    const body =
      bodies.get(encoding) ?? ENCODINGS[encoding](page).then((bytes) => new Uint8Array(bytes));
    bodies.set(encoding, body);
    return body;
  }

  return {
    async onRequest({ request, url, fetchAPI, endResponse }) {
      if (url.pathname !== path || !shouldRenderGraphiQL(request)) return;
      const encoding = chooseEncoding(request.headers.get('accept-encoding') ?? '');
      const body = await encode(encoding);
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
        etag: `"${etag}-${encoding}"`,
        vary: 'accept, accept-encoding',
        ...(encoding === 'identity' ? {} : { 'content-encoding': encoding }),
      };
      const isKept = request.headers.get('if-none-match') === headers.etag;
      endResponse(
        isKept
          ? new fetchAPI.Response(null, { status: 304, headers })
          : new fetchAPI.Response(body, { headers }),
      );
    },
  };
}

/** The smallest of our encodings that an Accept-Encoding header names, weights of 0 aside. */
function chooseEncoding(accepted: string): Encoding {
  const names = accepted
    .toLowerCase()
    .split(',')
    .filter((part) => !/;\s*q=0(?:\.0*)?\s*$/.test(part))
    .map((part) => part.split(';', 1)[0]?.trim());
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : 'identity';
}
