import { Redis } from 'ioredis';

/** How long a command may take: longer, and it is quicker to do without. */
const commandMs = 250;

/**
 * Connects to Redis, and again whenever it was away. Commands fail at once while it is, since nothing
 * here is worth waiting for.
 */
export function connectRedis(url: string): Redis {
  const redis = new Redis(url, {
    commandTimeout: commandMs,
    // What says nothing for so long is away, not slow: only who asks first waits for it.
    socketTimeout: commandMs,
    connectTimeout: 2_000,
    enableOfflineQueue: false,
    maxRetriesPerRequest: 0,
    retryStrategy: (attempt) => Math.min(100 * attempt, 2_000),
  });
  // Each command tells of it as well; without a listener, ioredis writes to the console.
  redis.on('error', () => undefined);
  return redis;
}
