import { once } from 'node:events';
import { afterAll, beforeAll } from 'vitest';
import { connectRedis } from '../../../src/server/cache/connect-redis.ts';
import { startRedis, type TestRedis } from './redis-server.ts';

/** Gives the tests of a file a Redis of their own: the program `redis-server` has to be there. */
export function useRedis(): TestRedis {
  let server: TestRedis | undefined;
  const running = () => {
    if (!server) throw new Error('Redis is there only while the tests run.');
    return server;
  };
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server?.lose());
  return {
    get url() {
      return running().url;
    },
    lose: () => running().lose(),
    bringBack: () => running().bringBack(),
    freeze: () => running().freeze(),
    thaw: () => running().thaw(),
  };
}

/** A connection that is there; commands fail at once before. */
export async function openRedis(url: string) {
  const redis = connectRedis(url);
  if (redis.status !== 'ready') await once(redis, 'ready');
  return redis;
}
