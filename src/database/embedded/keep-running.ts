import { setTimeout as delay } from 'node:timers/promises';
import type { ServerLog } from './server-log.ts';
import type { ServerProcess } from './server-process.ts';

export interface Patience {
  /** What is waited before each new start; when all are used up within the span, it is given up. */
  delaysMs: readonly number[];
  spanMs: number;
}

const usualPatience: Patience = { delaysMs: [0, 250, 1_000, 4_000, 15_000], spanMs: 60_000 };

/** Starts the server; gives the start up when told to. */
export type Launch = (signal: AbortSignal) => Promise<ServerProcess>;

/**
 * Starts a server and starts it again whenever it ends unasked, as when the system kills it for want
 * of memory: what was committed is recovered, and a gateway on somebody's desk has nobody who would
 * start it again. A server that ends six times within a minute is left alone.
 *
 * @returns the running server; its `ended` resolves when it was stopped or given up
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
