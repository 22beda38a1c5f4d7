import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { createLog } from '../../../src/log/create-log.ts';
import { createElementRoute } from '../../../src/server/embed/element-route.ts';
import { createEmbedRoutes } from '../../../src/server/embed/embed-routes.ts';
import { type HttpServer, startHttpServer } from '../../../src/server/http/http-server.ts';
import { builtInSources } from '../../../src/settings/known-sources.ts';
import { thisThread } from '../../../src/threads/this-thread.ts';
import type { TestGateway } from '../gateway.ts';

/** Serves the quotes of a test's gateway over HTTP while the tests of a file run. @returns its address */
export function useEmbedSite(gateway: TestGateway, { publicRead = true } = {}): () => string {
  let server: HttpServer | undefined;
  beforeAll(async () => {
    server = await startHttpServer({
      graphql: (request, response) => gateway.gateway(request, response),
      routes: [
        ...createEmbedRoutes({
          db: gateway.db,
          log: createLog({ level: 'silent', pretty: false }),
          clock: () => new Date(),
          threads: thisThread,
          knownSources: builtInSources,
          publicRead,
        }),
        ...createElementRoute(
          join(import.meta.dirname, '../../../dist/client/attributed-quote.js'),
        ),
      ],
      maskError: gateway.maskError,
      isReady: async () => true,
      host: '127.0.0.1',
      port: 0,
    });
  });
  afterAll(() => server?.stop(0));
  return () => server?.url ?? '';
}

/** Another server, and so another origin. @returns its address */
export function useForeignSite(answer: RequestListener): () => string {
  const server = createServer(answer);
  beforeAll(() => new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve)));
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return () => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
