import { once } from 'node:events';
import { join } from 'node:path';
import { adminKeyFile } from './cli/admin-key-file.ts';
import { CommandError } from './cli/command-error.ts';
import type { OpenDatabase } from './cli/open-database.ts';
import { prepareSchema } from './cli/prepare-schema.ts';
import type { CommandContext } from './cli/run-command.ts';
import { connectDatabase, type Database } from './database/client.ts';
import type { EmbeddedServer } from './database/embedded/start-embedded-server.ts';
import { loadDemo } from './exchange/demo.ts';
import { ensureAdminKey } from './modules/access/admin-key.ts';
import { createGateway } from './server/create-gateway.ts';
import { startHttpServer } from './server/http-server.ts';
import { openAdmission } from './server/limits/open-admission.ts';
import { createErrorMask } from './server/mask-error.ts';
import { isOnRecord } from './server/reader/is-on-record.ts';
import { createReaderRoute } from './server/reader/reader-route.ts';
import { createReadinessProbe } from './server/readiness.ts';
import { builtInSources } from './settings/known-sources.ts';
import { readLimits } from './settings/limits.ts';
import { createThreadPool, type Threads } from './threads/thread-pool.ts';

const readinessTimeoutMs = 2_000;

export interface GatewayRun extends CommandContext {
  /** Opened by the caller, who closes it afterwards. */
  database: OpenDatabase;
  /** Whether to load the demo article into an empty database. */
  demo: boolean;
}

/**
 * Puts the gateway together and runs it until it is told to stop: database → schema → server.
 * Whatever was started is stopped again, last first, whether it ends well or not.
 */
export async function runGateway(run: GatewayRun): Promise<void> {
  const { settings, log, signal } = run;
  const { connection, server } = run.database;
  await prepareSchema(run.database);
  signal.throwIfAborted();

  const client = connectDatabase({
    connection,
    poolSize: settings.ONRECORD_POOL_SIZE,
    statementTimeoutMs: settings.ONRECORD_REQUEST_SECONDS * 1_000,
    maxWaiting: settings.ONRECORD_POOL_QUEUE,
    onOutage: (isAway) => {
      if (isAway) log.error('the database does not answer');
      else log.info('the database answers again');
    },
  });
  try {
    await showAdminKey(run, client.db);
    if (run.demo) await loadDemo({ db: client.db, clock: run.clock });
    signal.throwIfAborted();

    const threads = createThreadPool({
      threads: settings.ONRECORD_THREADS,
      onLost: (err) => log.warn({ err }, 'a thread that reads texts has died'),
    });
    const stop = await serve(run, client.db, threads);
    try {
      await Promise.race([waitForStop(signal), failWhenEnded(server)]);
    } finally {
      log.info('stopping');
      await stop();
      await threads.close();
    }
  } finally {
    await client.close();
  }
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

function openReader({ ONRECORD_PUBLIC_READ: isPublic }: CommandContext['settings'], db: Database) {
  return createReaderRoute({
    folder: join(import.meta.dirname, '../dist/reader'),
    // Whoever may not read is not told what there is.
    exists: async (typename, id) => !isPublic || isOnRecord(db, typename, id),
  });
}

async function serve(
  run: GatewayRun,
  db: Database,
  threads: Threads,
): Promise<() => Promise<void>> {
  const { settings, log, clock } = run;
  const reader = openReader(settings, db);
  const { admission, close } = openAdmission(settings);
  const server = await startHttpServer({
    admission,
    graphql: createGateway({
      admission,
      db,
      log,
      clock,
      threads,
      limits: readLimits(settings),
      trustedDocuments:
        settings.ONRECORD_OPERATIONS === 'trusted'
          ? (settings.ONRECORD_OPERATIONS_FILE ?? {})
          : undefined,
      origins: settings.ONRECORD_ORIGINS,
      introspection: settings.ONRECORD_INTROSPECTION === 'on',
      publicRead: settings.ONRECORD_PUBLIC_READ,
      knownSources: settings.ONRECORD_SOURCES ?? builtInSources,
    }),
    ...(reader && { routes: [reader.route], notFound: reader.notFound }),
    maskError: createErrorMask(log),
    isReady: createReadinessProbe(db, readinessTimeoutMs),
    host: settings.HOST,
    port: settings.PORT,
    receiveMs: settings.ONRECORD_RECEIVE_SECONDS * 1_000,
  });
  run.print(`OnRecord is ready: ${server.url}/graphql`);
  return () => server.stop(settings.ONRECORD_STOP_SECONDS * 1_000).finally(close);
}

async function showAdminKey({ settings, log, clock, print }: GatewayRun, db: Database) {
  const file = adminKeyFile(settings.ONRECORD_DATA_DIR);
  const outcome = await ensureAdminKey({ db, clock }, { given: settings.ONRECORD_ADMIN_KEY, file });
  if (outcome.kind === 'made') {
    print(`Admin key, shown this once and kept in ${file.path}:\n  ${outcome.key}`);
  } else if (outcome.kind === 'revoked') {
    log.warn('the admin key was revoked and does not work');
  }
}
