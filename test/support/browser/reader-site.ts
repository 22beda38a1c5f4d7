import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import type { Database } from '../../../src/database/client.ts';
import { loadDemo } from '../../../src/exchange/demo.ts';
import type { Log } from '../../../src/log/create-log.ts';
import { createGateway } from '../../../src/server/create-gateway.ts';
import { type HttpServer, startHttpServer } from '../../../src/server/http/http-server.ts';
import { createErrorMask } from '../../../src/server/mask-error.ts';
import { createReaderRoute } from '../../../src/server/reader/reader-route.ts';
import { summarize } from '../../../src/server/reader/summarize.ts';
import { thisThread } from '../../../src/threads/this-thread.ts';
import { patient, type TestGateway, useGateway } from '../gateway.ts';

/** Where the set-up builds the reader to. */
export const readerFolder = join(import.meta.dirname, '../../../dist/reader');

/** Serves the gateway with the reader before it, over HTTP as `serve` does. */
export async function serveReader({ db, log }: { db: Database; log: Log }): Promise<HttpServer> {
  const reader = createReaderRoute({
    folder: readerFolder,
    summarize: (typename, id) =>
      summarize(
        {
          db,
          log,
          clock: () => new Date(),
          publicRead: true,
          knownSources: [],
          threads: thisThread,
        },
        typename,
        id,
      ),
  });
  if (!reader) throw new Error('The reader is not built: run node src/setup.mjs.');
  return startHttpServer({
    graphql: createGateway({ db, log, limits: patient }),
    routes: [reader.route],
    notFound: reader.notFound,
    maskError: createErrorMask(log),
    isReady: async () => true,
    host: '127.0.0.1',
    port: 0,
  });
}

export interface ReaderSite extends TestGateway {
  /** Where the reader is: `http://127.0.0.1:49152`. */
  readonly url: string;
}

/** Gives the tests of a file the reader over HTTP, with the demo article on record. */
export function useReaderSite(): ReaderSite {
  const gateway = useGateway();
  let server: HttpServer | undefined;
  beforeAll(async () => {
    await loadDemo({ db: gateway.db, clock: () => new Date('2024-04-14T06:30:00Z') });
    server = await serveReader({ db: gateway.db, log: gateway.log });
  });
  afterAll(() => server?.stop(0));
  return Object.defineProperty(gateway, 'url', {
    get: () => server?.url,
  }) as ReaderSite;
}
