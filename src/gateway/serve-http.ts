import { join } from 'node:path';
import type { DiskSpaceWatch } from '../database/embedded/disk-space.ts';
import type { Context } from '../graphql/context.ts';
import { createGateway, type GatewayOptions } from '../server/create-gateway.ts';
import { createOriginReader, type OriginReader } from '../server/embed/discovery.ts';
import { createElementRoute } from '../server/embed/element-route.ts';
import { createEmbedRoutes } from '../server/embed/embed-routes.ts';
import { startHttpServer } from '../server/http/http-server.ts';
import { createWatch } from '../server/http/watch-request.ts';
import { createErrorMask } from '../server/mask-error.ts';
import { createReaderRoute } from '../server/reader/reader-route.ts';
import { summarize } from '../server/reader/summarize.ts';
import { createReadinessProbe } from '../server/readiness.ts';
import { builtInSources } from '../settings/known-sources.ts';
import { readLimits } from '../settings/limits.ts';
import { loadOwnDocuments } from '../settings/trusted-documents.ts';
import type { GatewayRun } from './gateway-run.ts';

const readinessTimeoutMs = 2_000;

/** For page developers, whose development server has its own port. */
const originsHint = `Pages from other origins may not read responses. To allow one in development:
  ONRECORD_ORIGINS=http://localhost:5173 npm start`;

type Parts = Required<
  Pick<GatewayOptions, 'db' | 'threads' | 'cache' | 'admission' | 'addressOf' | 'readViewer'>
>;

/** Assembles the parts and listens. @returns what stops it */
export async function serveHttp(
  run: GatewayRun,
  parts: Parts,
  disk: DiskSpaceWatch | undefined,
): Promise<() => Promise<void>> {
  const { settings, log, clock } = run;
  const originOf = createOriginReader(settings.ONRECORD_TRUSTED_PROXIES);
  const answers = createProbe(run, parts);
  const publicRead = settings.ONRECORD_PUBLIC_READ;
  const knownSources = settings.ONRECORD_SOURCES ?? builtInSources;
  const context = { ...parts, log, clock, publicRead, knownSources };
  const reader = openReader(context, originOf);
  const server = await startHttpServer({
    admission: parts.admission,
    graphql: createGateway({
      ...parts,
      log,
      clock,
      hasDiskSpace: disk?.hasDiskSpace,
      limits: readLimits(settings),
      trustedDocuments:
        settings.ONRECORD_OPERATIONS === 'trusted'
          ? (settings.ONRECORD_OPERATIONS_FILE ?? loadOwnDocuments())
          : undefined,
      origins: settings.ONRECORD_ORIGINS,
      introspection: settings.ONRECORD_INTROSPECTION === 'on',
      publicRead,
      knownSources,
    }),
    routes: [
      ...createEmbedRoutes({ ...context, originOf }),
      ...createElementRoute(join(import.meta.dirname, '../../dist/client/attributed-quote.js')),
      ...(reader ? [reader.route] : []),
    ],
    notFound: reader?.notFound,
    maskError: createErrorMask(log),
    watch: createWatch(log),
    isReady: async () => disk?.hasDiskSpace() !== false && (await answers()),
    host: settings.HOST,
    port: settings.PORT,
    flightBytes: settings.ONRECORD_FLIGHT_BYTES,
    receiveMs: settings.ONRECORD_RECEIVE_SECONDS * 1_000,
    idleMs: 1_000 * (settings.ONRECORD_IDLE_SECONDS + settings.ONRECORD_REQUEST_SECONDS),
  });
  run.print(`OnRecord is ready: ${server.url}/graphql`);
  if (run.demo && !settings.ONRECORD_ORIGINS) run.print(originsHint);
  const stopMs = settings.ONRECORD_STOP_SECONDS * 1_000;
  const graceMs = settings.ONRECORD_GRACE_SECONDS * 1_000;
  return () => server.stop(stopMs, graceMs);
}

/**
 * Probes a separate gateway that reads anything from the database; the public one may require a
 * key.
 */
function createProbe(
  { settings, log, clock }: GatewayRun,
  { db, threads }: Parts,
): () => Promise<boolean> {
  const limits = readLimits(settings);
  const graphql = createGateway({ db, threads, log, clock, limits, publicRead: true });
  return createReadinessProbe(graphql, readinessTimeoutMs);
}

function openReader(context: Omit<Context, 'viewer' | 'signal'>, originOf: OriginReader) {
  return createReaderRoute({
    originOf,
    folder: join(import.meta.dirname, '../../dist/reader'),
    summarize: (typename, id) => summarize(context, typename, id),
  });
}
