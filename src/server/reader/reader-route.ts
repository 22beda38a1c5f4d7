import type { IncomingMessage, ServerResponse } from 'node:http';
import { createOriginReader, discoveryLink, type OriginReader } from '../embed/discovery.ts';
import { etagOf } from '../etag.ts';
import type { Route } from '../http/route.ts';
import { loadReader, type ReaderFile } from './load-reader.ts';
import { isReaderPath, type ReaderPage, readPage } from './reader-pages.ts';
import { sendFile } from './send-file.ts';

/** Scripts, styles and data from this origin, and nothing inline. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ');

const year = 31_536_000;

export interface ReaderRouteOptions {
  /** The folder of the built reader. */
  folder: string;
  /** Whether an object of this type and id exists; otherwise the answer is 404. */
  exists(typename: string, globalId: string): Promise<boolean>;
  /** Returns the gateway's origin for a request. @default no proxy is trusted with the scheme */
  originOf?: OriginReader | undefined;
}

export interface Reader {
  route: Route;
  /** The reader's page for an unknown address. */
  notFound: Route['answer'];
}

/**
 * Serves the reader: one page for all its addresses; its files have their hash in the name and may
 * be cached forever.
 *
 * @returns null if the reader was not built
 */
export function createReaderRoute({
  folder,
  exists,
  originOf = createOriginReader(),
}: ReaderRouteOptions): Reader | null {
  const files = loadReader(folder);
  const shell = files.get('/index.html');
  if (!shell) return null;
  files.delete('/index.html');
  return {
    route: {
      answers: (path) => files.has(path) || isReaderPath(path),
      async answer(request, response, path) {
        const file = files.get(path);
        if (file) return sendAsset(request, response, file, path);
        const page = readPage(path);
        if (!page || !(await isThere(page, exists))) return sendPage(request, response, shell, 404);
        const isStatement = page.thing?.typename === 'Statement';
        sendPage(
          request,
          response,
          isStatement ? withEmbed(shell, originOf(request), path) : shell,
          200,
        );
      },
    },
    notFound: (request, response) => sendPage(request, response, shell, 404),
  };
}

function sendPage(
  request: IncomingMessage,
  response: ServerResponse,
  page: ReaderFile,
  status: 200 | 404,
): void {
  const headers = { 'content-security-policy': contentSecurityPolicy, 'cache-control': 'no-cache' };
  sendFile(request, response, page, { status, headers });
}

function sendAsset(
  request: IncomingMessage,
  response: ServerResponse,
  file: ReaderFile,
  path: string,
): void {
  const isHashed = path.startsWith('/assets/');
  const cache = isHashed ? `public, max-age=${year}, immutable` : 'no-cache';
  sendFile(request, response, file, { headers: { 'cache-control': cache } });
}

/** While the database is down the page is still served, and says so itself. */
async function isThere({ thing }: ReaderPage, exists: ReaderRouteOptions['exists']) {
  return thing === null || exists(thing.typename, thing.globalId).catch(() => true);
}

/** The page of a statement tells a CMS where to ask for its embedded form (oEmbed discovery). */
function withEmbed(shell: ReaderFile, origin: string, path: string): ReaderFile {
  const head = `${discoveryLink(origin, path)}\n  </head>`;
  const bytes = Buffer.from(shell.bytes.toString().replace('</head>', () => head));
  return { ...shell, bytes, brotli: undefined, gzip: undefined, etag: etagOf(bytes) };
}
