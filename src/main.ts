import { once } from 'node:events';
import { join } from 'node:path';
import { adminKeyFile } from './cli/admin-key-file.ts';
import { CommandError } from './cli/command-error.ts';
import type { OpenDatabase } from './cli/open-database.ts';
import type { CommandContext } from './cli/run-command.ts';
import { connectDatabase, type Database } from './database/client.ts';
import { type RoomWatch, watchRoom } from './database/embedded/room.ts';
import type { EmbeddedServer } from './database/embedded/start-embedded-server.ts';
import { readDatabaseIdentity } from './database/identity.ts';
import { loadDemo } from './exchange/demo.ts';
import { ensureAdminKey } from './modules/access/admin-key.ts';
import { createViewerReader } from './modules/access/viewer.ts';
import type { AnswerCache } from './server/cache/answer-cache.ts';
import { connectRedis } from './server/cache/connect-redis.ts';
import { createMemoryCache } from './server/cache/memory-cache.ts';
import { createRedisCache } from './server/cache/redis-cache.ts';
import { createGateway, type GatewayOptions } from './server/create-gateway.ts';
import { createOriginReader, type OriginReader } from './server/embed/discovery.ts';
import { createElementRoute } from './server/embed/element-route.ts';
import { createEmbedRoutes } from './server/embed/embed-routes.ts';
import { startHttpServer } from './server/http-server.ts';
import { openAdmission } from './server/limits/open-admission.ts';
import { createErrorMask } from './server/mask-error.ts';
import { startMetricsServer } from './server/metrics-server.ts';
import { isOnRecord } from './server/reader/is-on-record.ts';
import { createReaderRoute } from './server/reader/reader-route.ts';
import { createReadinessProbe } from './server/readiness.ts';
import { createWatch } from './server/watch-request.ts';
import { builtInSources } from './settings/known-sources.ts';
import { readLimits } from './settings/limits.ts';
import { loadOwnDocuments } from './settings/trusted-documents.ts';
import { watchPool } from './telemetry/metrics.ts';
import { createThreadPool } from './threads/thread-pool.ts';
import { withClosing } from './with-closing.ts';

const readinessTimeoutMs = 2_000;

/** For whoever develops a page against it, which a development server serves from a port of its own. */
const originsHint = `Pages of other origins may not read it. To let one in development do so:
  ONRECORD_ORIGINS=http://localhost:5173 npm start`;

export interface GatewayRun extends CommandContext {
  /** Opened by the caller, who closes it afterwards. Its schema is this version's. */
  database: OpenDatabase;
  /** Whether to load the demo article into an empty database. */
  demo: boolean;
}

/**
 * Puts the gateway together and runs it until it is told to stop: database → schema → server.
 * Whatever was started is stopped again, last first, whether it ends well or not.
 */
export async function runGateway(run: GatewayRun): Promise<void> {
  run.signal.throwIfAborted();
  await withClosing(async (closing) => {
    let cache: AnswerCache | undefined;
    const client = openClient(run, async () => cache?.forget());
    closing(client.close);
    cache = createAnswerCache(run, () => readDatabaseIdentity(client.db));
    if (cache) closing(cache.close);
    await tellAdminKey(run, client.db);
    if (run.demo) await loadDemo({ db: client.db, clock: run.clock });
    run.signal.throwIfAborted();

    watchPool(client.poolState);
    await serveUntilStopped(run, client.db, cache);
  });
}

function openClient({ settings, log, database }: GatewayRun, onWritten: () => Promise<void>) {
  return connectDatabase({
    connection: database.connection,
    poolSize: settings.ONRECORD_POOL_SIZE,
    statementTimeoutMs: settings.ONRECORD_REQUEST_SECONDS * 1_000,
    onWritten,
    maxWaiting: settings.ONRECORD_POOL_QUEUE,
    onOutage: (isAway) => {
      if (isAway) log.error('the database does not answer');
      else log.info('the database answers again');
    },
  });
}

/** The part that others reach: threads and ports are there only while it lasts. */
function serveUntilStopped(
  run: GatewayRun,
  db: Database,
  cache: AnswerCache | undefined,
): Promise<void> {
  const { settings, log, signal, database } = run;
  return withClosing(async (closing) => {
    const threads = createThreadPool({
      threads: settings.ONRECORD_THREADS,
      onLost: (err) => log.warn({ err }, 'a thread that reads texts has died'),
    });
    closing(threads.close);
    closing(await serveMetrics(run));
    const room = database.server && (await watchDisk(run, db));
    if (room) closing(room.stop);
    const readViewer = createViewerReader({ db, clock: run.clock });
    const { close, ...admitting } = openAdmission(settings, readViewer);
    closing(close);
    closing(await serve(run, { db, threads, cache, readViewer, ...admitting }, room));
    closing(() => log.info('stopping'));
    await Promise.race([waitForStop(signal), failWhenEnded(database.server)]);
  });
}

async function waitForStop(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

/** A gateway without its database is of no use; whoever runs it will start it again. */
async function failWhenEnded(server: EmbeddedServer | undefined): Promise<void> {
  if (!server) return new Promise(() => undefined);
  const lastWords = await server.ended;
  throw new CommandError(`The embedded database has ended for good. ${lastWords}`);
}

function openReader(
  { ONRECORD_PUBLIC_READ: isPublic }: CommandContext['settings'],
  db: Database,
  originOf: OriginReader,
) {
  return createReaderRoute({
    originOf,
    folder: join(import.meta.dirname, '../dist/reader'),
    // Whoever may not read is not told what there is.
    exists: async (typename, id) => !isPublic || isOnRecord(db, typename, id),
  });
}

/** Of our own server only: nobody sees from here what room another machine has. */
function watchDisk({ settings, log }: GatewayRun, db: Database): Promise<RoomWatch> {
  return watchRoom({
    dataDir: settings.ONRECORD_DATA_DIR,
    minFreeBytes: settings.ONRECORD_MIN_FREE_MB * 1_000_000,
    onChange(isShort) {
      if (!isShort) return log.info('there is room again; writing goes on');
      log.error('the disk of the data directory is almost full; nothing is written');
      // What the server's log keeps for a checkpoint can be much, and is room.
      db.$executeRaw`CHECKPOINT`.catch((err) => log.warn({ err }, 'no checkpoint was made'));
    },
  });
}

async function serve(
  run: GatewayRun,
  parts: Required<
    Pick<GatewayOptions, 'db' | 'threads' | 'cache' | 'admission' | 'addressOf' | 'readViewer'>
  >,
  room: RoomWatch | undefined,
): Promise<() => Promise<void>> {
  const { settings, log, clock } = run;
  const originOf = createOriginReader(settings.ONRECORD_TRUSTED_PROXIES);
  const reader = openReader(settings, parts.db, originOf);
  const answers = createProbe(run, parts);
  const publicRead = settings.ONRECORD_PUBLIC_READ;
  const knownSources = settings.ONRECORD_SOURCES ?? builtInSources;
  const server = await startHttpServer({
    admission: parts.admission,
    graphql: createGateway({
      ...parts,
      log,
      clock,
      hasRoom: room?.hasRoom,
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
      ...createEmbedRoutes({ ...parts, log, clock, publicRead, knownSources, originOf }),
      ...createElementRoute(join(import.meta.dirname, '../dist/client/attributed-quote.js')),
      ...(reader ? [reader.route] : []),
    ],
    notFound: reader?.notFound,
    maskError: createErrorMask(log),
    watch: createWatch(log),
    isReady: async () => room?.hasRoom() !== false && (await answers()),
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

/** Of a gateway that answers whatever is asked, out of the database: the one that clients reach may not. */
function createProbe(
  { settings, log, clock }: GatewayRun,
  { db, threads }: Required<Pick<GatewayOptions, 'db' | 'threads'>>,
): () => Promise<boolean> {
  const limits = readLimits(settings);
  const graphql = createGateway({ db, threads, log, clock, limits, publicRead: true });
  return createReadinessProbe(graphql, readinessTimeoutMs);
}

/** Without Redis each gateway keeps answers for itself, and hears of its own writes only. */
function createAnswerCache({ settings, log }: GatewayRun, scope: () => Promise<string>) {
  const { ONRECORD_CACHE_SECONDS: seconds, REDIS_URL: url } = settings;
  if (seconds === 0) return undefined;
  if (!url) return createMemoryCache({ seconds });
  return createRedisCache({ redis: connectRedis(url), log, seconds, scope });
}

async function serveMetrics({ settings, log }: GatewayRun): Promise<() => Promise<void>> {
  const { ONRECORD_METRICS_PORT: port, ONRECORD_METRICS_HOST: host } = settings;
  if (port === undefined) return async () => undefined;
  const server = await startMetricsServer({ host, port });
  log.info({ url: `${server.url}/metrics` }, 'metrics');
  return server.stop;
}

/** Where no terminal is, what is printed is kept: by a container's log, for many to read. */
async function tellAdminKey(run: GatewayRun, db: Database): Promise<void> {
  const { settings, log, clock, print, atTerminal } = run;
  const file = adminKeyFile(settings.ONRECORD_DATA_DIR);
  const outcome = await ensureAdminKey({ db, clock }, { given: settings.ONRECORD_ADMIN_KEY, file });
  if (outcome.kind === 'revoked') log.warn('the admin key was revoked and does not work');
  if (outcome.kind !== 'made') return;
  if (!atTerminal) return print(`An admin key was made; it is kept in ${file.path}`);
  print(`Admin key, shown this once and kept in ${file.path}:\n  ${outcome.key}`);
}
