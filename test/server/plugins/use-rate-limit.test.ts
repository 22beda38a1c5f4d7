import { describe, expect, it, onTestFinished } from 'vitest';
import { createLog } from '../../../src/log/create-log.ts';
import { createViewerReader } from '../../../src/modules/access/viewer.ts';
import { createGateway } from '../../../src/server/create-gateway.ts';
import { startHttpServer } from '../../../src/server/http/http-server.ts';
import { type Admission, createAdmission } from '../../../src/server/limits/admission.ts';
import { createAddressReader } from '../../../src/server/limits/client-address.ts';
import { createKeyReader } from '../../../src/server/limits/key-reader.ts';
import { openAdmission } from '../../../src/server/limits/open-admission.ts';
import {
  createRateLimiter,
  type RateLimiterOptions,
} from '../../../src/server/limits/rate-limiter.ts';
import { readSettings } from '../../../src/settings/read-settings.ts';
import { useGateway } from '../../support/gateway.ts';
import { openRedis, useRedis } from '../../support/redis/redis.ts';

const test = useGateway();

const testDeps = () => ({ db: test.db, clock: () => new Date() });

function open(options: Partial<RateLimiterOptions>): Promise<string> {
  const limiter = createRateLimiter({ addressPoints: 0, keyPoints: 0, ...options });
  const addressOf = createAddressReader();
  const readViewer = createViewerReader(testDeps());
  const keyOf = createKeyReader({ readViewer, limiter, addressOf });
  return serve(createAdmission({ limiter, addressOf, keyOf }));
}

async function serve(admission: Admission): Promise<string> {
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

  it('pays for what is refused before it is read, too', async () => {
    const url = await open({ addressPoints: 1_000 });
    const send = (body: string) =>
      fetch(`${url}/graphql`, {
        ...{ method: 'POST', body },
        headers: {
          'content-type': 'application/json',
          accept: 'application/graphql-response+json',
        },
      });
    expect((await send('{'.repeat(30_000))).status).toBe(400);
    expect((await send(JSON.stringify({ query: `{ a(${' '.repeat(18_000)}` }))).status).toBe(400);
    expect((await send('{')).status).toBe(400);
    expect((await send('{'.repeat(30_000))).status).toBe(400);
    expect((await send('{')).status).toBe(429);
  });

  it('has no limit where none is set', async () => {
    const answer = await ask(await open({}), page);
    expect(answer.status).toBe(200);
    expect(answer.headers.has('ratelimit')).toBe(false);
  });
});

describe('a key', () => {
  it('spends its own points, and neither those of its address nor of another key', async () => {
    const url = await open({ addressPoints: 200, keyPoints: 200 });
    const [one, other] = [await test.withKey('READ'), await test.withKey('READ')];
    const askAs = async (key?: string) =>
      (await ask(url, page, key ? { authorization: `Bearer ${key}` } : {})).status;

    expect(await askAs(one.key)).toBe(200);
    expect(await askAs(one.key)).toBe(429);
    expect(await askAs(other.key)).toBe(200);
    expect(await askAs()).toBe(200);
    expect(await askAs()).toBe(429);
  });
});

describe('a key behind an address that strangers have emptied', () => {
  const spendAll = async (url: string) => {
    do await ask(url, page);
    while ((await ask(url, '{ __typename }')).status !== 429);
  };

  it('is answered as before, also where it was never seen', async () => {
    const url = await open({ addressPoints: 400, keyPoints: 10_000 });
    const [known, fresh] = [await test.withKey('READ'), await test.withKey('READ')];
    const askAs = (key: string) => ask(url, page, { authorization: `Bearer ${key}` });
    expect((await askAs(known.key)).status).toBe(200);
    await spendAll(url);
    for (const { key } of [known, fresh, known]) expect((await askAs(key)).status).toBe(200);
  });

  it('pays for what is refused before it is read, and its address does not', async () => {
    const url = await open({ addressPoints: 400, keyPoints: 1_000 });
    const { key } = await test.withKey('READ');
    const headers = { authorization: `Bearer ${key}` };
    const { headers: told } = await ask(url, `{ a(${' '.repeat(19_000)}`, headers);
    expect(told.get('ratelimit')).toMatch(/^"key";r=6\d\d;/);
    expect((await ask(url, '{ __typename }')).headers.get('ratelimit')).toMatch(
      /^"address";r=39\d;/,
    );
  });

  it('is not looked up in vain: keys that do not work cost the address', async () => {
    const url = await open({ addressPoints: 400, keyPoints: 10_000 });
    const statuses: number[] = [];
    for (let tried = 0; tried < 8; tried += 1) {
      const headers = { authorization: `Bearer ${'x'.repeat(40)}${tried}` };
      statuses.push((await ask(url, page, headers)).status);
    }
    expect(statuses.filter((status) => status === 429).length).toBeGreaterThan(4);
  });

  it('pays for a text as often as it is read', async () => {
    const url = await open({ addressPoints: 1_000 });
    const fields = Array.from(
      { length: 20 },
      (_, index) => `a${index}: extractStatements(text: $t) { text }`,
    );
    const query = `query ($t: String!) { ${fields.join(' ')} }`;
    const response = await fetch(`${url}/graphql`, {
      ...{ method: 'POST', headers: { 'content-type': 'application/json' } },
      body: JSON.stringify({ query, variables: { t: 'Nobody said that. '.repeat(200) } }),
    });
    expect(response.status).toBe(429);
  });
});

describe('gateways with one Redis', () => {
  const redis = useRedis();

  /** As the composition root does it. */
  async function openGateway(url = redis.url) {
    const environment = { REDIS_URL: url, ONRECORD_RATE_ADDRESS: '200' };
    const opened = openAdmission(readSettings(environment), createViewerReader(testDeps()));
    onTestFinished(opened.close);
    const gateway = await serve(opened.admission);
    return {
      spend: async () => (await ask(gateway, page)).status,
      /** For a point, no more. */
      knock: () => ask(gateway, '{'),
    };
  }

  /** Asks Redis until it counts: a connection is there some time after it is opened. */
  async function awaitCounting(knock: () => Promise<unknown>) {
    const client = await openRedis(redis.url);
    onTestFinished(() => client.disconnect());
    do {
      await client.flushall();
      await knock();
    } while ((await client.keys('onrecord:rate:*')).length === 0);
    await client.flushall();
  }

  it('count together, each by itself while Redis is away, and together again', async () => {
    const [one, other] = [await openGateway(), await openGateway()];
    await awaitCounting(one.knock);
    await awaitCounting(other.knock);
    expect([await one.spend(), await other.spend()]).toEqual([200, 429]);

    await redis.lose();
    const alone = [await one.spend(), await other.spend(), await one.spend(), await other.spend()];
    expect(alone).toEqual([200, 200, 429, 429]);

    await redis.bringBack();
    await awaitCounting(one.knock);
    await awaitCounting(other.knock);
    expect([await other.spend(), await one.spend()]).toEqual([200, 429]);
  });

  it('count each by itself while Redis takes questions and answers none', async () => {
    const [one, other] = [await openGateway(), await openGateway()];
    await awaitCounting(one.knock);
    await awaitCounting(other.knock);
    redis.freeze();
    const alone = [await one.spend(), await other.spend(), await one.spend(), await other.spend()];
    expect(alone).toEqual([200, 200, 429, 429]);
    redis.thaw();
    await awaitCounting(one.knock);
    await awaitCounting(other.knock);
    expect([await other.spend(), await one.spend()]).toEqual([200, 429]);
  });

  it('do without where it never was', async () => {
    const { spend } = await openGateway('redis://127.0.0.1:1');
    expect([await spend(), await spend()]).toEqual([200, 429]);
  });
});
