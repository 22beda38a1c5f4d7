import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Database } from '../database/client.ts';
import type { Context } from '../graphql/context.ts';
import type { Log } from '../log/create-log.ts';
import { schema } from '../schema.ts';
import { exampleQueries } from './example-queries.ts';
import { createErrorMask } from './mask-error.ts';
import { useErrorCodes } from './plugins/use-error-codes.ts';
import { usePlayground } from './plugins/use-playground.ts';

export interface GatewayOptions {
  db: Database;
  log: Log;
  /** The time of day. @default the system's */
  clock?: () => Date;
  /** Whether a browser that opens /graphql gets a playground. @default true */
  playground?: boolean;
}

const path = '/graphql';

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
}: GatewayOptions): Gateway {
  return createYoga<Record<string, never>, Context>({
    schema,
    context: () => ({ db, clock, log, viewer: { kind: 'anonymous' } }),
    graphqlEndpoint: path,
    graphiql: false,
    landingPage: false,
    maskedErrors: { maskError: createErrorMask(log) },
    plugins: [
      playground && usePlayground({ path, title: 'OnRecord', defaultTabs: exampleQueries() }),
      useErrorCodes(),
    ],
    // The body is limited at the socket, where it is cheaper.
    maxRequestBodySize: false,
    multipart: false,
    cors: false,
    logging: false,
  });
}
