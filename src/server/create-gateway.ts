import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Database } from '../database/client.ts';
import type { Context } from '../graphql/context.ts';
import type { Log } from '../log/create-log.ts';
import { schema } from '../schema.ts';
import { type Limits, readLimits } from '../settings/limits.ts';
import { createDocumentCache } from './document-cache.ts';
import { exampleQueries } from './example-queries.ts';
import { createErrorMask } from './mask-error.ts';
import { useCostLimit } from './plugins/use-cost-limit.ts';
import { useErrorCodes } from './plugins/use-error-codes.ts';
import { useRequestParser } from './plugins/use-request-parser.ts';
import { useShapeLimits } from './plugins/use-shape-limits.ts';
import { useShortErrors } from './plugins/use-short-errors.ts';
import { useSourceLimits } from './plugins/use-source-limits.ts';

export interface GatewayOptions {
  db: Database;
  log: Log;
  /** The time of day. @default the system's */
  clock?: () => Date;
  /** Whether a browser that opens /graphql gets a playground. @default true */
  playground?: boolean;
  /** What one request may ask for. @default the settings' defaults */
  limits?: Limits;
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
  limits = readLimits(),
}: GatewayOptions): Gateway {
  return createYoga<Record<string, never>, Context>({
    schema,
    context: () => ({ db, clock, log, viewer: { kind: 'anonymous' } }),
    graphqlEndpoint: '/graphql',
    graphiql: playground && { title: 'OnRecord', defaultTabs: exampleQueries() },
    renderGraphiQL: renderPlaygroundOnce(),
    landingPage: false,
    maskedErrors: { maskError: createErrorMask(log) },
    // What costs least to find out comes first: the body, before its text; the length, before parsing; the form, before
    // validation; the cost, before execution. Codes are given to what is left without one.
    plugins: [
      useRequestParser(limits),
      useSourceLimits(limits),
      useShapeLimits(limits),
      useCostLimit(limits),
      useErrorCodes(),
      useShortErrors(),
    ],
    parserAndValidationCache: {
      documentCache: createDocumentCache(limits.characters),
      errorCache: createDocumentCache(limits.characters),
    },
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
