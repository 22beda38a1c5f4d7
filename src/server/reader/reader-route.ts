import type { IncomingMessage, ServerResponse } from 'node:http';
import { createOriginReader, type OriginReader } from '../embed/discovery.ts';
import { etagOf } from '../etag.ts';
import type { Route } from '../http/route.ts';
import { loadReader, type ReaderFile } from './load-reader.ts';
import { ABOUT, type PageAddress, type PageSummary, writeHead } from './page-head.ts';
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
  /** Summarizes the object of this type and id; null, and the answer is 404, if there is none. */
  summarize(typename: string, globalId: string): Promise<PageSummary | null>;
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
  summarize,
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
        const summary = page && (await summaryOf(page, summarize));
        if (!summary) return sendPage(request, response, shell, 404);
        sendPage(
          request,
          response,
          withHead(shell, summary, { origin: originOf(request), path }),
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
async function summaryOf({ thing }: ReaderPage, summarize: ReaderRouteOptions['summarize']) {
  return thing === null ? ABOUT : summarize(thing.typename, thing.globalId).catch(() => ABOUT);
}

/** The reader as a whole needs no head of its own, and is sent as it was compressed beforehand. */
function withHead(shell: ReaderFile, summary: PageSummary, address: PageAddress): ReaderFile {
  if (summary === ABOUT) return shell;
  const bytes = Buffer.from(writeHead(shell.bytes.toString(), summary, address));
  return { ...shell, bytes, brotli: undefined, gzip: undefined, etag: etagOf(bytes) };
}
