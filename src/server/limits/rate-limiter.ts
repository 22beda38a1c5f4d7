import type { Redis } from 'ioredis';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterRedis,
  RateLimiterRes,
} from 'rate-limiter-flexible';

/** Who spends points: the owner of a key, or the clients at an address. */
export interface Spender {
  kind: 'key' | 'address';
  id: string;
}

/** What a spender has left. */
export interface Balance {
  allowed: boolean;
  /** Points for each minute. */
  limit: number;
  remaining: number;
  /** Until the points are available again, in whole seconds, at least 1. */
  resetSeconds: number;
}

export interface RateLimiter {
  /** Takes points from what the spender has left; null if there is no limit. */
  spend(spender: Spender, points: number): Promise<Balance | null>;
}

export interface RateLimiterOptions {
  /** Points for each minute and address; 0: no limit. */
  addressPoints: number;
  /** Points for each minute and key; 0: no limit. */
  keyPoints: number;
  /**
   * Counts for several gateways together. While it is down, each counts on its own. @default memory
   */
  redis?: Redis | undefined;
}

const windowSeconds = 60;

/** Counts what each client spends, in windows of a minute that start with the first request. */
export function createRateLimiter(options: RateLimiterOptions): RateLimiter {
  const limiters = {
    address: createLimiter('address', options.addressPoints, options.redis),
    key: createLimiter('key', options.keyPoints, options.redis),
  };
  return {
    spend: async ({ kind, id }, points) => {
      const limiter = limiters[kind];
      if (!limiter) return null;
      try {
        return balanceOf(limiter, await limiter.consume(id, points), true);
      } catch (spent) {
        // A failure to count never locks out a client.
        return spent instanceof RateLimiterRes ? balanceOf(limiter, spent, false) : null;
      }
    },
  };
}

function createLimiter(
  kind: Spender['kind'],
  points: number,
  redis: Redis | undefined,
): RateLimiterAbstract | null {
  if (points === 0) return null;
  const options = { points, duration: windowSeconds, keyPrefix: `onrecord:rate:${kind}` };
  const memory = new RateLimiterMemory(options);
  if (!redis) return memory;
  return new RateLimiterRedis({
    ...options,
    storeClient: redis,
    rejectIfRedisNotReady: true,
    insuranceLimiter: memory,
  });
}

function balanceOf(
  { points: limit }: RateLimiterAbstract,
  { remainingPoints, msBeforeNext }: RateLimiterRes,
  allowed: boolean,
): Balance {
  const resetSeconds = Math.max(1, Math.ceil(msBeforeNext / 1_000));
  return { allowed, limit, remaining: Math.max(0, remainingPoints), resetSeconds };
}
