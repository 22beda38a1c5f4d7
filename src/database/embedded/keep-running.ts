import { setTimeout as delay } from 'node:timers/promises';
import type { ServerLog } from './server-log.ts';
import type { ServerProcess } from './server-process.ts';

export interface Patience {
  /** The delay before each restart; if all are used up within the time span, it gives up. */
  delaysMs: readonly number[];
  spanMs: number;
}

const usualPatience: Patience = { delaysMs: [0, 250, 1_000, 4_000, 15_000], spanMs: 60_000 };

/** Starts the server; the signal aborts the start. */
export type Launch = (signal: AbortSignal) => Promise<ServerProcess>;

/**
 * Starts a server and restarts it whenever it exits unexpectedly, as when the system kills it for
 * lack of memory: committed data is recovered, and a gateway on someone's desk has no supervisor to
 * restart it. A server that exits six times within a minute is not restarted.
 *
 * @returns the running server; its `ended` resolves when it was stopped or not restarted
 * @throws what the first start throws
 */
export async function keepRunning(
  launch: Launch,
  log: ServerLog,
  { delaysMs, spanMs } = usualPatience,
): Promise<ServerProcess> {
  const stopping = new AbortController();
  let server = await launch(stopping.signal);
  const watch = async (): Promise<string> => {
    let ends: number[] = [];
    let lastWords = await server.ended;
    while (!stopping.signal.aborted) {
      const now = performance.now();
      ends = [...ends.filter((end) => now - end < spanMs), now];
      const delayMs = delaysMs[ends.length - 1];
      if (delayMs === undefined) break;
      log.error(`PostgreSQL exited unexpectedly and is being restarted. ${lastWords}`);
      try {
        await delay(delayMs, undefined, { signal: stopping.signal });
        server = await launch(stopping.signal);
        log.info('PostgreSQL runs again.');
        lastWords = await server.ended;
      } catch (error) {
        lastWords = (error as Error).message;
      }
    }
    return lastWords;
  };
  const ended = watch();
  return {
    ended,
    async stop() {
      stopping.abort();
      await server.stop();
      await ended;
    },
  };
}
