import { connectRedis } from '../server/cache/connect-redis.ts';
import { createMemoryCache } from '../server/cache/memory-cache.ts';
import { createRedisCache } from '../server/cache/redis-cache.ts';
import type { GatewayRun } from './gateway-run.ts';

/** Without Redis each gateway caches on its own, and notices only its own writes. */
export function openResponseCache({ settings, log }: GatewayRun, scope: () => Promise<string>) {
  const { ONRECORD_CACHE_SECONDS: seconds, REDIS_URL: url } = settings;
  if (seconds === 0) return undefined;
  if (!url) return createMemoryCache({ seconds });
  return createRedisCache({ redis: connectRedis(url), log, seconds, scope });
}
