import { randomUUID } from 'node:crypto';
import type { Redis } from 'ioredis';
import type { Log } from '../../log/create-log.ts';
import type { Found, ResponseCache } from './response-cache.ts';

export interface RedisCacheOptions {
  redis: Redis;
  log: Log;
  /** How long a response may be served. */
  seconds: number;
  /** Distinguishes the responses from those of other databases on the same Redis. */
  scope: () => Promise<string>;
}

/** How long Redis is not asked after it failed. */
const restMs = 1_000;

/**
 * Caches responses in Redis, for all gateways of a database: a write through one of them ends the
 * epoch for all. While Redis is down nothing is cached and nothing fails; a write in the meantime
 * is propagated before this gateway reads from Redis again, and other gateways serve what they have
 * for at most `seconds`.
 */
export function createRedisCache({ redis, log, seconds, scope }: RedisCacheOptions): ResponseCache {
  let name: Promise<string> | undefined;
  const nameOf = async (what: string) => {
    name ??= scope().catch((error) => {
      name = undefined;
      throw error;
    });
    return `onrecord:${await name}:${what}`;
  };
  const guard = createGuard(log);
  let writes = 0;
  let writesTold = 0;

  const beginEpoch = async () => {
    const written = writes;
    await redis.set(await nameOf('epoch'), randomUUID());
    writesTold = Math.max(writesTold, written);
  };

  async function find(key: string): Promise<Found> {
    if (writesTold < writes) await beginEpoch();
    const epochName = await nameOf('epoch');
    const [epoch, kept] = await redis.mget(epochName, await nameOf(key));
    if (!epoch) {
      await redis.set(epochName, randomUUID(), 'NX');
      return {};
    }
    const answer = kept?.startsWith(epoch) ? kept.slice(epoch.length) : undefined;
    return { epoch, ...(answer !== undefined && { answer }) };
  }

  return {
    find: (key) => guard(() => find(key), {}),
    keep(key, epoch, answer) {
      if (writesTold < writes) return;
      const keep = async () => redis.set(await nameOf(key), epoch + answer, 'EX', seconds);
      void guard(keep, null);
    },
    async forget() {
      writes += 1;
      await guard(beginEpoch, undefined);
    },
    async close() {
      redis.disconnect();
    },
  };
}

/**
 * Runs a command that may fail, and pauses for a while after a failure; logs once each time Redis
 * goes down.
 */
function createGuard(log: Log) {
  let restUntilMs = 0;
  let isAway = false;
  return async <T>(work: () => Promise<T>, otherwise: T): Promise<T> => {
    if (performance.now() < restUntilMs) return otherwise;
    try {
      const result = await work();
      if (isAway) log.info({ code: 'CACHE_BACK' }, 'answers are kept in Redis again');
      isAway = false;
      return result;
    } catch (err) {
      restUntilMs = performance.now() + restMs;
      if (!isAway) log.warn({ code: 'CACHE_AWAY', err }, 'Redis is down; no responses are cached');
      isAway = true;
      return otherwise;
    }
  };
}
