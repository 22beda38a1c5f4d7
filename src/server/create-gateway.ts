import type { IncomingMessage } from 'node:http';
import { createYoga, type YogaServerInstance } from 'graphql-yoga';
import type { Database } from '../database/client.ts';
import type { Context } from '../graphql/context.ts';
import type { Log } from '../log/create-log.ts';
import { createViewerReader, type ViewerReader } from '../modules/access/viewer.ts';
import { schema } from '../schema.ts';
import { builtInSources, type KnownSource } from '../settings/known-sources.ts';
import { type Limits, readLimits } from '../settings/limits.ts';
import type { TrustedDocuments } from '../settings/trusted-documents.ts';
import { currentRequest } from '../telemetry/request-record.ts';
import { thisThread } from '../threads/this-thread.ts';
import type { Threads } from '../threads/thread-pool.ts';
import type { ResponseCache } from './cache/response-cache.ts';
import type { Admission } from './limits/admission.ts';
import { type AddressReader, createAddressReader } from './limits/client-address.ts';
import { createErrorMask } from './mask-error.ts';
import { useBytesInFlight } from './plugins/limits/use-bytes-in-flight.ts';
import { useCostLimit } from './plugins/limits/use-cost-limit.ts';
import { useDeadline } from './plugins/limits/use-deadline.ts';
import { useRateLimit } from './plugins/limits/use-rate-limit.ts';
import { useResponseLimit } from './plugins/limits/use-response-limit.ts';
import { useShapeLimits } from './plugins/limits/use-shape-limits.ts';
import { useSourceLimits } from './plugins/limits/use-source-limits.ts';
import { useStorageGuard } from './plugins/limits/use-storage-guard.ts';
import { useWriteAdmission } from './plugins/limits/use-write-admission.ts';
import { useAcceptable } from './plugins/use-acceptable.ts';
import { useChunkedResponse } from './plugins/use-chunked-response.ts';
import { useCompression } from './plugins/use-compression.ts';
import { useCors } from './plugins/use-cors.ts';
import { useDocumentCache } from './plugins/use-document-cache.ts';
import { useErrorCodes } from './plugins/use-error-codes.ts';
import { useErrorLength } from './plugins/use-error-length.ts';
import { useEtag } from './plugins/use-etag.ts';
import { useIntrospection } from './plugins/use-introspection.ts';
import { useKnownDocuments } from './plugins/use-known-documents.ts';
import { useOutageStatus } from './plugins/use-outage-status.ts';
import { usePlayground } from './plugins/use-playground.ts';
import { useRequestParser } from './plugins/use-request-parser.ts';
import { useRequestRecord } from './plugins/use-request-record.ts';
import { useResponseCache } from './plugins/use-response-cache.ts';
import { useSpans } from './plugins/use-spans.ts';
import { useTrustedDocuments } from './plugins/use-trusted-documents.ts';
import { useWriteOnlySelection } from './plugins/use-write-only-selection.ts';

export interface GatewayOptions {
  db: Database;
  log: Log;
  /** The current time. @default the system's */
  clock?: () => Date;
  /** Whether a browser that opens /graphql gets a playground. @default true */
  playground?: boolean;
  /** Whether reading needs no key. @default true */
  publicRead?: boolean;
  /** Agencies and outlets with known kinds and spellings. @default the built-in list */
  knownSources?: readonly KnownSource[];
  /** Runs CPU-heavy work. @default this thread, which blocks other requests */
  threads?: Threads;
  /** What one request may use. @default the settings' defaults */
  limits?: Limits;
  /** Charges each operation's cost to its sender's budget. @default no charge */
  admission?: Admission | undefined;
  /** The client address of a request. @default the peer's address */
  addressOf?: AddressReader;
  /** Who owns the key in a header. @default as the database says */
  readViewer?: ViewerReader;
  /** Whether anything can be stored. @default always */
  hasDiskSpace?: (() => boolean) | undefined;
  /** Origins whose pages may read responses. @default none */
  origins?: readonly string[] | undefined;
  /** Where responses are cached; it has to be told of every write. @default nowhere */
  cache?: ResponseCache | undefined;
  /** The only documents that are executed. @default any document */
  trustedDocuments?: TrustedDocuments | undefined;
  /** Whether clients may ask for the schema. @default true */
  introspection?: boolean;
}

/** The gateway: a request listener for node:http, and a `fetch` for use without a socket. */
export type Gateway = YogaServerInstance<Record<string, never>, Context>;

/**
 * Creates the gateway, which serves GraphQL at /graphql.
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
  threads = thisThread,
  limits = readLimits(),
  admission,
  addressOf = createAddressReader(),
  readViewer = createViewerReader({ db, clock }),
  hasDiskSpace,
  origins = [],
  trustedDocuments,
  introspection = true,
  cache,
}: GatewayOptions): Gateway {
  return createYoga<Record<string, never>, Context>({
    schema,
    // The key only from the header: URLs end up in logs and browser histories.
    context: async ({ request, ...server }) => {
      const { req } = server as { req?: IncomingMessage };
      const client = req && addressOf(req);
      const viewer = await readViewer(request.headers.get('authorization'));
      // Its signal comes with the deadline, when the operation is executed.
      return { db, clock, log, publicRead, knownSources, threads, viewer, client } as Context;
    },
    graphqlEndpoint: '/graphql',
    graphiql: false,
    landingPage: false,
    maskedErrors: { maskError: createErrorMask(log) },
    // Pages and browser preflights first, which are not GraphQL requests. Then the cheapest check
    // first: the body, before its text; the length, before parsing; the shape, before validation;
    // the cost, before execution. Errors without a code get one last.
    plugins: [
      useSpans(),
      useRequestRecord(),
      playground && usePlayground(),
      useAcceptable(),
      useEtag(),
      useCors({ origins }),
      useCompression(),
      useRequestParser(limits),
      trustedDocuments
        ? useTrustedDocuments({ documents: trustedDocuments })
        : useKnownDocuments(limits),
      useSourceLimits(limits),
      useShapeLimits(limits),
      useIntrospection({ introspection }),
      useCostLimit({ ...limits, onCost: noteCost }),
      useRateLimit({ admission }),
      useStorageGuard({ hasDiskSpace }),
      useWriteOnlySelection(),
      useResponseCache({ cache }),
      useResponseLimit(limits),
      useWriteAdmission(limits),
      useDeadline(limits),
      useErrorCodes(),
      useOutageStatus(),
      useErrorLength(),
      useChunkedResponse(limits),
      useDocumentCache(),
      useBytesInFlight(),
    ],
    parserAndValidationCache: false,
    // The body is limited at the socket, where it is cheaper.
    maxRequestBodySize: false,
    multipart: false,
    cors: false,
    logging: false,
  });
}

function noteCost(cost: number): void {
  const request = currentRequest();
  if (request) request.cost = cost;
}
