import { afterEach, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../../src/log/create-log.ts';
import { createMemoryCache } from '../../../src/server/cache/memory-cache.ts';
import { createRedisCache } from '../../../src/server/cache/redis-cache.ts';
import type { ResponseCache } from '../../../src/server/cache/response-cache.ts';
import { openRedis, useRedis } from '../../support/redis/redis.ts';

const redis = useRedis();
const logged: Record<string, unknown>[] = [];
const destination = { write: (line: string) => void logged.push(JSON.parse(line)) };
const log = createLog({ level: 'info', pretty: false, destination });
afterEach(() => void logged.splice(0));

async function open(scope = 'one', seconds = 3_600): Promise<ResponseCache> {
  const connection = await openRedis(redis.url);
  const cache = createRedisCache({ redis: connection, log, seconds, scope: async () => scope });
  onTestFinished(() => cache.close());
  return cache;
}

/** Asks until the cache says where it is in time: it begins with an epoch, or comes back with one. */
async function epochOf(cache: ResponseCache, key = 'key'): Promise<string> {
  for (;;) {
    const { epoch } = await cache.find(key);
    if (epoch !== undefined) return epoch;
    await new Promise(setImmediate);
  }
}

/** Keeps an answer and waits until it is told. */
async function keep(cache: ResponseCache, answer: string): Promise<void> {
  cache.keep('key', await epochOf(cache), answer);
  while ((await cache.find('key')).answer !== answer) await new Promise(setImmediate);
}

it('tells what another gateway kept, until either writes', async () => {
  const [one, other] = [await open(), await open()];
  await keep(one, '"kept"');
  expect((await other.find('key')).answer).toBe('"kept"');

  await other.forget();
  expect((await one.find('key')).answer).toBeUndefined();
});

it('never tells what was begun before a write and done after it', async () => {
  const [one, other] = [await open(), await open()];
  const epoch = await epochOf(one);
  await other.forget();
  one.keep('key', epoch, '"old"');
  await keep(other, '"new"');

  const kept = await one.find('key');
  expect(kept.answer).toBe('"new"');
});

it('keeps the databases on one Redis apart', async () => {
  const [one, other] = [await open('one'), await open('two')];
  await keep(one, '"kept"');
  await epochOf(other);
  expect((await other.find('key')).answer).toBeUndefined();
});

it('does without Redis while that is away, tells so once, and makes up for the writes', async () => {
  const cache = await open();
  await keep(cache, '"kept"');
  await redis.lose();

  expect(await cache.find('key')).toEqual({});
  await cache.forget();
  expect(await cache.find('key')).toEqual({});
  expect(logged.map(({ code }) => code)).toEqual(['CACHE_AWAY']);

  await redis.bringBack();
  const other = await open();
  await epochOf(other);
  await keep(other, '"older than the write"');
  await epochOf(cache);
  expect((await other.find('key')).answer).toBeUndefined();
  expect(logged.map(({ code }) => code)).toEqual(['CACHE_AWAY', 'CACHE_BACK']);
});

it('asks a Redis that does not answer once, and makes up for the writes', async () => {
  const cache = await open();
  await keep(cache, '"kept"');
  redis.freeze();
  expect(await cache.find('key')).toEqual({});
  await cache.forget();
  redis.thaw();
  await epochOf(cache);
  expect((await cache.find('key')).answer).toBeUndefined();
  expect(logged.map(({ code }) => code)).toEqual(['CACHE_AWAY', 'CACHE_BACK']);
});

it('in memory, never tells what was begun before a write and done after it', async () => {
  const cache = createMemoryCache({ seconds: 3_600 });
  const { epoch = '' } = await cache.find('key');
  await cache.forget();
  cache.keep('key', epoch, '"old"');
  expect((await cache.find('key')).answer).toBeUndefined();
});

it('in memory, makes room by dropping what was not asked for longest', async () => {
  const cache = createMemoryCache({ seconds: 3_600, bytes: 1_300 });
  const { epoch = '' } = await cache.find('key');
  for (const key of ['a', 'b', 'a', 'c']) {
    if ((await cache.find(key)).answer === undefined) cache.keep(key, epoch, 'x'.repeat(200));
  }
  const told = await Promise.all(['a', 'b', 'c'].map((key) => cache.find(key)));
  expect(told.map(({ answer }) => answer?.length)).toEqual([200, undefined, 200]);
});
