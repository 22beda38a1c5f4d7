import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Database } from '../database/client.ts';
import type { Context } from '../graphql/context.ts';
import type { Log } from '../log/create-log.ts';
import { createViewerReader } from '../modules/access/viewer.ts';
import { schema } from '../schema.ts';
import { builtInSources, type KnownSource } from '../settings/known-sources.ts';
import { exampleQueries } from './example-queries.ts';
import { createErrorMask } from './mask-error.ts';
import { useErrorCodes } from './plugins/use-error-codes.ts';

export interface GatewayOptions {
  db: Database;
  log: Log;
  /** The time of day. @default the system's */
  clock?: () => Date;
  /** Whether a browser that opens /graphql gets a playground. @default true */
  playground?: boolean;
  /** Whether reading needs no key. @default true */
  publicRead?: boolean;
  /** Agencies and outlets whose kinds and spellings are known. @default those brought along */
  knownSources?: readonly KnownSource[];
}

/** The gateway: a request listener for node:http, and a `fetch` for whoever has no socket. */
export type Gateway = YogaServerInstance<Record<string, never>, Context>;

/**
 * Makes the gateway, which answers GraphQL at /graphql.
 *
 * @example
 * const gateway = createGateway({ db, log });
 * createServer(gateway).listen(4000);
 * await gateway.fetch('http://gateway/graphql', { method: 'POST', headers, body });
 */
export function createGateway({
  db,
  log,
  clock = () => new Date(),
  playground = true,
  publicRead = true,
  knownSources = builtInSources,
}: GatewayOptions): Gateway {
  const readViewer = createViewerReader({ db, clock });
  return createYoga<Record<string, never>, Context>({
    schema,
    // The key from the header only: an address ends up in logs and histories.
    context: async ({ request }) => ({
      ...{ db, clock, log, publicRead, knownSources },
      viewer: await readViewer(request.headers.get('authorization')),
    }),
    graphqlEndpoint: '/graphql',
    graphiql: playground && { title: 'OnRecord', defaultTabs: exampleQueries() },
    renderGraphiQL: renderPlaygroundOnce(),
    landingPage: false,
    maskedErrors: { maskError: createErrorMask(log) },
    plugins: [useErrorCodes()],
    // The body is limited at the socket, where it is cheaper.
    maxRequestBodySize: false,
    multipart: false,
    cors: false,
    logging: false,
  });
}

/**
 * The page that holds its scripts itself, where Yoga's own loads them from elsewhere. It has nine
 * megabytes and is the same for everybody, so it is made once.
 */
function renderPlaygroundOnce(): typeof renderGraphiQL {
  let page: string | undefined;
  return (options) => {
    page ??= renderGraphiQL(options);
    return page;
  };
}
