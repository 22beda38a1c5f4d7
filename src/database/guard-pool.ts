import type pg from 'pg';
import { poolExhausted, serverAway } from './errors/server-error.ts';

export interface PoolGuard {
  /**
   * Fails everything that waits for a connection, and from now on every request for one, until
   * `open`. Connections in use are not touched.
   */
  close(): void;
  open(): void;
}

type Callback = (
  error?: Error,
  client?: pg.PoolClient,
  release?: (reason?: unknown) => void,
) => void;

/**
 * Bounds the queue for a connection of a pool, which is unbounded by itself: a query that finds the
 * queue full is refused at once; one that has waited as long as the pool's
 * `connectionTimeoutMillis` is refused the same way.
 *
 * Wraps the pool's own `connect`, where everything that the pool and Prisma do begins.
 *
 * @param maxWaiting how many may wait
 */
export function guardPool(pool: pg.Pool, maxWaiting: number): PoolGuard {
  const connect = pool.connect.bind(pool) as (callback: Callback) => void;
  const waiting = new Set<() => void>();
  let isOpen = true;

  const take = (callback: Callback) => {
    if (!isOpen) return void process.nextTick(callback, serverAway());
    if (pool.waitingCount >= maxWaiting) return void process.nextTick(callback, poolExhausted());
    const giveUp = () => {
      waiting.delete(giveUp);
      callback(serverAway());
    };
    waiting.add(giveUp);
    connect((error, client, release) => {
      // A caller that was given up has already been answered; a connection that arrives for it goes
      // back.
      if (!waiting.delete(giveUp)) return release?.();
      callback(error && explain(error), client, release);
    });
  };

  pool.connect = ((callback?: Callback) => {
    if (callback) return take(callback);
    return new Promise<pg.PoolClient | undefined>((resolve, reject) => {
      take((error, client) => (error ? reject(error) : resolve(client)));
    });
  }) as pg.Pool['connect'];

  return {
    close() {
      isOpen = false;
      for (const giveUp of [...waiting]) giveUp();
    },
    open() {
      isOpen = true;
    },
  };
}

/** The pool's message for a wait that is too long; a slow server has another one. */
function explain(error: Error): Error {
  return error.message === 'timeout exceeded when trying to connect' ? poolExhausted() : error;
}
