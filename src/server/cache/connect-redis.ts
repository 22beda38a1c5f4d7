import { Redis } from 'ioredis';

/** How long a command may take; beyond that it is faster without the cache. */
const commandMs = 250;

/**
 * Connects to Redis, and reconnects whenever it was down. Meanwhile commands fail at once, since
 * nothing here is worth waiting for.
 */
export function connectRedis(url: string): Redis {
  const redis = new Redis(url, {
    commandTimeout: commandMs,
    // A Redis that is silent for this long is down, not slow: only the first caller waits for it.
    socketTimeout: commandMs,
    connectTimeout: 2_000,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(100 * attempt, 2_000),
  });
  // Each command reports it as well; without a listener, ioredis writes to the console.
  redis.on('error', () => undefined);
  return redis;
}
