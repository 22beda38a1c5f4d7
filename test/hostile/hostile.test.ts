import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Attack } from './attack.ts';
import { bodyAttacks } from './bodies.ts';
import { connectionAttacks, slowAttacks } from './connections.ts';
import { documentAttacks } from './documents.ts';
import { type HostileGateway, startGateway, withoutRateLimits } from './gateway.ts';
import { createOtherClient, type OtherClient } from './other-client.ts';
import { execute, type Reply } from './reply.ts';
import { printTable, type Row } from './table.ts';
import { textAttacks } from './texts.ts';

/** What no answer may show: a stack, SQL, a path, the names of what the gateway is made of. */
const inside =
  /\bat \S+ \(|\.(?:js|ts):\d+|node_modules|node:internal|\bSELECT\b|\bINSERT\b|prisma|postgres|pothos|graphql-(?:js|yoga)|piscina|ECONN|\/(?:home|tmp|work|usr|root)\//i;

/** The most that an answer which refuses may say, in bytes. */
const refusalBytes = 2_000;

/** What half of another client's answers may take. The worst says little on a machine that does much else. */
const medianMs = 250;
/** Where the machine is slow for everybody: so many times what they take when nobody attacks. */
const medianFactor = 5;
/** Fewer than this have no median that says anything. */
const fewAnswers = 10;

describe.each(['embedded', 'PostgreSQL'] as const)('on the %s database', (kind) => {
  let gateway: HostileGateway;
  let other: OtherClient;
  const rows: Row[] = [];
  const allowedMs = () => Math.max(medianMs, medianFactor * medianOf(rows[0]?.delays ?? []));

  beforeAll(async () => {
    gateway = await startGateway(kind, withoutRateLimits);
    other = createOtherClient(gateway);
    await storeLongDocument(gateway);
    other.start();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    const quiet = { name: '(nothing)', reply: { status: null, code: null, body: '' } };
    rows.push({ ...quiet, delays: await other.stop(), health: await gateway.readHealth() });
  });

  afterAll(async () => {
    process.stdout.write(`\nOn the ${kind} database:\n${printTable(rows)}\n`);
    expect(await gateway.stop()).toBe(0);
  });

  async function attack({ name, expects, send }: Attack): Promise<void> {
    await gateway.readHealth();
    other.start();
    const reply = await send(gateway);
    const delays = await other.stop();
    rows.push({ name, reply, delays, health: await gateway.readHealth() });
    expect(`${reply.status} ${reply.code}`).toMatch(expects);
    expectNothingInside(reply);
    expect(gateway.isAlive()).toBe(true);
    if (delays.length >= fewAnswers) expect(medianOf(delays)).toBeLessThan(allowedMs());
    expect((await execute(gateway, '{ __typename }')).status).toBe(200);
  }

  describe('documents', () => test.each(documentAttacks)('$name', attack));
  describe('bodies, paths and strings', () => test.each(bodyAttacks)('$name', attack));
  describe('connections', () => test.each(connectionAttacks)('$name', attack));
  describe('texts', () => test.each(textAttacks)('$name', attack));

  test('clients that send slowly, all at once', async () => {
    other.start();
    const replies = await Promise.all(slowAttacks.map(({ send }) => send(gateway)));
    const delays = await other.stop();
    const health = await gateway.readHealth();
    for (const [index, { name, expects }] of slowAttacks.entries()) {
      const reply = replies[index] as Reply;
      rows.push({ name: `slow: ${name}`, reply, delays, health });
      expect(`${reply.status} ${reply.code}`).toMatch(expects);
    }
    expect(medianOf(delays)).toBeLessThan(allowedMs());
  });

  test('stores one article once that fifty clients bring at the same moment', async () => {
    const text = '“Fifty of us are at the door,” Ann Lee said.';
    const replies = await Promise.all(
      Array.from({ length: 50 }, () => storeInTheEnd(gateway, text)),
    );
    const answers = replies.map(({ body }) => /"created":(true|false)/.exec(body)?.[1] ?? body);
    expect(answers.toSorted()).toEqual([...Array<string>(49).fill('false'), 'true']);
  });

  test('never took more than 512 MB of heap', () => {
    expect(Math.max(...rows.map(({ health }) => health.heapMb))).toBeLessThan(512);
  });
});

function expectNothingInside({ status, code, body }: Reply): void {
  expect(status ?? 0).toBeLessThan(500);
  if (code === null || status === 200) return;
  expect(body.length).toBeLessThan(refusalBytes);
  expect(body).not.toMatch(inside);
}

function medianOf(delays: readonly number[]): number {
  return delays.toSorted((a, b) => a - b)[Math.floor(delays.length / 2)] ?? 0;
}

/** For those who ask for long answers and do not read them. */
async function storeLongDocument(gateway: HostileGateway): Promise<void> {
  const { status, body } = await store(gateway, 'Nobody said a word. '.repeat(52_000), false);
  expect({ status, body }).toMatchObject({ status: 200, body: expect.stringContaining('true') });
}

/** As a client does that is told to try again in a moment. */
async function storeInTheEnd(gateway: HostileGateway, text: string): Promise<Reply> {
  for (;;) {
    const reply = await store(gateway, text);
    if (!reply.body.includes('"OVERLOADED"')) return reply;
  }
}

function store(gateway: HostileGateway, text: string, extract = true): Promise<Reply> {
  const query = `mutation ($text: String!, $extract: Boolean) {
    submitDocument(input: { text: $text, extract: $extract }) {
      ... on SubmitDocumentSuccess { created } ... on Error { code } } }`;
  const authorization = `Bearer ${gateway.key}`;
  return execute(gateway, query, { text, extract }, { authorization });
}
