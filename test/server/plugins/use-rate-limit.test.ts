import { Redis } from 'ioredis';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../../src/log/create-log.ts';
import { createGateway } from '../../../src/server/create-gateway.ts';
import { startHttpServer } from '../../../src/server/http-server.ts';
import { createAdmission } from '../../../src/server/limits/admission.ts';
import { createAddressReader } from '../../../src/server/limits/client-address.ts';
import {
  createRateLimiter,
  type RateLimiterOptions,
} from '../../../src/server/limits/rate-limiter.ts';
import { useGateway } from '../../support/gateway.ts';

const test = useGateway();

async function open(options: Partial<RateLimiterOptions>) {
  const limiter = createRateLimiter({ addressPoints: 0, keyPoints: 0, ...options });
  const admission = createAdmission({ limiter, addressOf: createAddressReader() });
  const log = createLog({ level: 'silent', pretty: false });
  const server = await startHttpServer({
    graphql: createGateway({ db: test.db, log, admission }),
    admission,
    maskError: test.maskError,
    isReady: async () => true,
    host: '127.0.0.1',
    port: 0,
  });
  onTestFinished(() => server.stop(0));
  return server.url;
}

async function ask(url: string, query: string, headers: Record<string, string> = {}) {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });
  const { errors = [] } = await response.json();
  return { status: response.status, headers: response.headers, extensions: errors[0]?.extensions };
}

const page = '{ statements(first: 50) { edges { node { speaker { name } } } } }';

describe('an address', () => {
  it('is told what it has left, and refused when that is spent', async () => {
    const url = await open({ addressPoints: 200 });
    const first = await ask(url, page);
    expect(first.status).toBe(200);
    expect(first.headers.get('ratelimit-policy')).toBe('"address";q=200;w=60');
    expect(first.headers.get('ratelimit')).toMatch(/^"address";r=\d{2};t=\d+$/);
    expect(first.headers.has('retry-after')).toBe(false);

    const second = await ask(url, page);
    expect(second.status).toBe(429);
    expect(second.extensions).toMatchObject({ code: 'RATE_LIMITED', limit: 'rate', maximum: 200 });
    expect(Number(second.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('may not even come in when nothing is left, and its probes are answered', async () => {
    const url = await open({ addressPoints: 1 });
    await ask(url, page);
    expect(await ask(url, '{')).toMatchObject({
      status: 429,
      extensions: { code: 'RATE_LIMITED' },
    });
    expect((await fetch(`${url}/nowhere`)).status).toBe(429);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  it('pays for the length of what it sends', async () => {
    const url = await open({ addressPoints: 100 });
    expect((await ask(url, `{ __typename }${' '.repeat(6_000)}`)).status).toBe(429);
  });

  it('has no limit where none is set', async () => {
    const answer = await ask(await open({}), page);
    expect(answer.status).toBe(200);
    expect(answer.headers.has('ratelimit')).toBe(false);
  });
});

describe('a key', () => {
  it('spends its own, whatever its address has spent', async () => {
    const url = await open({ addressPoints: 100, keyPoints: 100 });
    const { key } = await test.withKey('READ');
    const authorization = `Bearer ${key}`;
    expect((await ask(url, page)).status).toBe(429);
    expect(
      await open({ addressPoints: 100, keyPoints: 200 }).then((other) =>
        ask(other, page, { authorization }),
      ),
    ).toMatchObject({ status: 200 });
  });
});

describe('Redis', () => {
  const connect = (url: string) => {
    const redis = new Redis(url, { enableOfflineQueue: false, maxRetriesPerRequest: 0 });
    redis.on('error', () => undefined);
    onTestFinished(() => redis.disconnect());
    return redis;
  };

  it('is done without where it is away', async () => {
    const url = await open({ addressPoints: 200, redis: connect('redis://127.0.0.1:1') });
    expect((await ask(url, page)).status).toBe(200);
    expect((await ask(url, page)).status).toBe(429);
  });
});
