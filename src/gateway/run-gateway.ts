import { once } from 'node:events';
import { connectDatabase, type Database } from '../database/client.ts';
import type { EmbeddedServer } from '../database/embedded/start-embedded-server.ts';
import { readDatabaseIdentity } from '../database/identity.ts';
import { loadDemo } from '../exchange/demo.ts';
import { createViewerReader } from '../modules/access/viewer.ts';
import type { ResponseCache } from '../server/cache/response-cache.ts';
import { openAdmission } from '../server/limits/open-admission.ts';
import { watchPool } from '../telemetry/metrics.ts';
import { createThreadPool } from '../threads/thread-pool.ts';
import { GatewayError } from './gateway-error.ts';
import type { GatewayRun } from './gateway-run.ts';
import { openResponseCache } from './open-response-cache.ts';
import { serveHttp } from './serve-http.ts';
import { serveMetrics } from './serve-metrics.ts';
import { tellAdminKey } from './tell-admin-key.ts';
import { watchDisk } from './watch-disk.ts';
import { withClosing } from './with-closing.ts';

/**
 * Assembles the gateway and runs it until it is stopped: database → schema → server. Everything
 * that was started is stopped again in reverse order, even after a failure.
 */
export async function runGateway(run: GatewayRun): Promise<void> {
  run.signal.throwIfAborted();
  await withClosing(async (closing) => {
    let cache: ResponseCache | undefined;
    const client = openClient(run, async () => cache?.forget());
    closing(client.close);
    cache = openResponseCache(run, () => readDatabaseIdentity(client.db));
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
      if (isAway) log.error('the database does not respond');
      else log.info('the database responds again');
    },
  });
}

/** The part that clients reach: its threads and ports exist only while it runs. */
function serveUntilStopped(
  run: GatewayRun,
  db: Database,
  cache: ResponseCache | undefined,
): Promise<void> {
  const { settings, log, signal, database } = run;
  return withClosing(async (closing) => {
    const threads = createThreadPool({
      threads: settings.ONRECORD_THREADS,
      onLost: (err) => log.warn({ err }, 'an extraction thread has died'),
    });
    closing(threads.close);
    closing(await serveMetrics(run));
    const disk = database.server && (await watchDisk(run, db));
    if (disk) closing(disk.stop);
    const readViewer = createViewerReader({ db, clock: run.clock });
    const { close, ...admitting } = openAdmission(settings, readViewer);
    closing(close);
    closing(await serveHttp(run, { db, threads, cache, readViewer, ...admitting }, disk));
    closing(() => log.info('stopping'));
    await Promise.race([waitForStop(signal), failWhenEnded(database.server)]);
  });
}

async function waitForStop(signal: AbortSignal): Promise<void> {
  if (!signal.aborted) await once(signal, 'abort');
}

/** A gateway without its database is of no use; its supervisor will restart it. */
async function failWhenEnded(server: EmbeddedServer | undefined): Promise<void> {
  if (!server) return new Promise(() => undefined);
  const lastWords = await server.ended;
  throw new GatewayError(
    `The embedded database has stopped and could not be restarted. ${lastWords}`,
  );
}
