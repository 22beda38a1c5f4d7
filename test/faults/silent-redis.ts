import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '../support/processes/free-port.ts';
import { startRedis, type TestRedis } from '../support/redis/redis-server.ts';
import { type Answer, startClients } from './clients.ts';
import { createGatewayLife, type GatewayLife } from './gateway-life.ts';
import { measureLateness } from './lateness.ts';

const SILENCE_MS = 5_000;
/** How long anybody may wait, beside what the machine itself keeps everybody waiting. */
const MAX_WAIT_MS = 1_000;

/** Freezes Redis under readers and writers: it takes questions and answers none. @returns the table */
export async function silenceRedis(): Promise<[string, string][]> {
  const redis = await startRedis();
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-redis-'));
  const gateway = createGatewayLife({
    dataDir,
    port: Number(await findFreePort()),
    env: { REDIS_URL: redis.url, ONRECORD_RATE_KEY: '100000000' },
  });
  gateway.start();
  try {
    await gateway.becomesReady();
    const lateness = measureLateness();
    const answers = await silenceUnder(gateway, redis);
    const lateMs = lateness.endMs();
    const refused = answers.filter(({ code }) => code !== 'done').map(({ code }) => code);
    const longestMs = Math.max(...answers.map(({ ms }) => ms));
    const table: [string, string][] = [
      ['answered meanwhile', `${answers.length - refused.length}`],
      ['refused', refused.join(', ') || '0'],
      ['answered after, at the latest', `${Math.round(longestMs)} ms`],
      ['timers were late, at the most', `${Math.round(lateMs)} ms`],
    ];
    if (refused.length > 0 || longestMs > MAX_WAIT_MS + lateMs)
      throw new Error(JSON.stringify(table));
    return table;
  } finally {
    await gateway.stop();
    await redis.lose();
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** @returns the answers to what was under way when it went silent, and to what came then */
async function silenceUnder(gateway: GatewayLife, redis: TestRedis): Promise<Answer[]> {
  const clients = startClients(gateway);
  await clients.areServed();
  const silentAt = performance.now();
  redis.freeze();
  await delay(SILENCE_MS);
  const answers = await clients.stop();
  redis.thaw();
  return answers.filter(({ sentAt, ms }) => sentAt + ms > silentAt);
}
