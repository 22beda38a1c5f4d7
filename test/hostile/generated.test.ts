import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { ask, type Crowd, createCrowd } from './crowd.ts';
import { floodWithAnswers, floodWithBodies, floodWithRequests } from './floods.ts';
import { type HostileGateway, startGateway } from './gateway.ts';
import { createBodies } from './generators/bodies.ts';
import { createDocuments, type DocumentKind } from './generators/documents.ts';
import { createPaths } from './generators/paths.ts';
import { createPipelines } from './generators/pipelines.ts';
import { longAnswer, storeLongDocuments } from './long-documents.ts';
import { createOtherClient, type OtherClient } from './other-client.ts';
import { execute, sendRaw } from './reply.ts';
import { randomFor, scale, seed } from './seed.ts';

const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));

/** What anything made at random may be told: an answer, or a refusal that says why. Never a fault of ours.
 * Pages have no code where there is nothing, and an embed knows one format only. */
const told =
  /^(200 (?!INTERNAL)(null|[A-Z_]+)|30[24] null|404 null|4\d\d [A-Z_]+|501 NOT_IMPLEMENTED)$/;
/** So much of the memory in use after a collection may be there again, where nothing is kept. */
const flat = 1.1;
/** Megabytes in flight together, and as much again for what they are copied to on their way. */
const flightMb = 2 * 64;
/** What half of the answers of somebody else may take, and how much longer than on their own. */
const medianMs = 250;
const medianFactor = 5;
/** Fewer than this have no median that says anything. */
const fewAnswers = 10;

let gateway: HostileGateway;
let crowd: Crowd;
let other: OtherClient;
let quietMs: number;
beforeAll(async () => {
  process.stdout.write(`\nHOSTILE_SEED=${seed}\n`);
  gateway = await startGateway('embedded');
  crowd = createCrowd(gateway);
  other = createOtherClient(gateway);
  other.start();
  await new Promise((resolve) => setTimeout(resolve, 1_500));
  quietMs = medianOf(await other.stop());
});
afterAll(async () => {
  crowd.close();
  expect(await gateway.stop()).toBe(0);
});
beforeEach(async () => {
  await gateway.collect();
});

function medianOf(delays: readonly number[]): number {
  return delays.toSorted((a, b) => a - b)[Math.floor(delays.length / 2)] ?? 0;
}

function expectTold(outcomes: ReadonlyMap<string, number>): void {
  expect([...outcomes.keys()].filter((outcome) => !told.test(outcome))).toEqual([]);
}

/** Does it while somebody else asks, prints what it took, and holds what the other client waited against quiet. */
async function besideOthers<Outcome>(name: string, work: () => Promise<Outcome>): Promise<Outcome> {
  other.start();
  const outcome = await work();
  const delays = await other.stop();
  const { heapMb, rssMb, loopMs } = await gateway.readHealth();
  const [median, worst] = [medianOf(delays), Math.max(0, ...delays)];
  process.stdout.write(`${JSON.stringify({ name, median, worst, heapMb, rssMb, loopMs })}\n`);
  expect(gateway.isAlive()).toBe(true);
  if (delays.length >= fewAnswers) {
    expect(median).toBeLessThan(Math.max(medianMs, medianFactor * quietMs));
  }
  return outcome;
}

test('documents of every kind, no two alike, leave nothing behind', {
  timeout: 300_000 * scale,
}, async () => {
  const make = createDocuments(schema, randomFor('documents'));
  const query = (number: number, kind?: DocumentKind) => ({
    body: JSON.stringify({ query: make(number, kind) }),
  });
  // Until what is bounded is full.
  expectTold(await crowd.send(1_500, (number) => query(number, 'valid')));
  const before = await gateway.collect();
  const outcomes = await besideOthers('documents', () => crowd.send(4_000 * scale, query));
  const after = await gateway.collect();
  process.stdout.write(
    `${JSON.stringify({ before, after, told: Object.fromEntries(outcomes) })}\n`,
  );
  expectTold(outcomes);
  expect(after.leftMb).toBeLessThan(flat * before.leftMb);
});

test('bodies, variables and paths of any form are told what is wrong', {
  timeout: 300_000,
}, async () => {
  const { make } = createBodies(schema, randomFor('bodies'));
  const makePath = createPaths(randomFor('paths'));
  const before = await gateway.collect();
  const bodies = await besideOthers('bodies', () => crowd.send(2_000, () => ({ body: make() })));
  const paths = await besideOthers('paths', () =>
    crowd.send(1_000, () => ({ body: '', method: 'GET', path: makePath() })),
  );
  const after = await gateway.collect();
  expectTold(bodies);
  expectTold(paths);
  expect(after.leftMb).toBeLessThan(flat * before.leftMb);
});

test('twenty long bodies of nothing but values are refused before they are parsed', async () => {
  const { makeLong } = createBodies(schema, randomFor('long bodies'));
  const bodies = Array.from({ length: 20 }, makeLong);
  const before = await gateway.collect();
  const outcomes = await besideOthers('long bodies', () =>
    Promise.all(bodies.map((body, i) => ask(gateway.port, false, `127.5.0.${i + 1}`, { body }))),
  );
  expect(outcomes.map(({ status, code }) => `${status} ${code}`)).toEqual(
    Array(20).fill('400 BAD_REQUEST'),
  );
  expect((await gateway.collect()).leftMb).toBeLessThan(flat * before.leftMb);
});

test('pipelines are answered one after the other, and fill nothing', {
  timeout: 120_000,
}, async () => {
  const random = randomFor('pipelines');
  const makePath = createPaths(random);
  const pipeline = createPipelines(random, makePath, createBodies(schema, random).make);
  for (let i = 0; i < 50; i += 1) await sendRaw(gateway, pipeline(1 + random.below(40)));
  const probes = Buffer.from('GET /healthz HTTP/1.1\r\nhost: a\r\n\r\n'.repeat(2_000));
  for (const requests of [probes, pipeline(1_000)]) {
    const before = await gateway.collect();
    const { close } = await besideOthers('endless pipeline', () =>
      floodWithRequests(gateway, requests, 20_000_000),
    );
    const during = await gateway.collect();
    close();
    expect(during.leftMb).toBeLessThan(flat * before.leftMb);
  }
});

test('five hundred bodies that never end are refused where there is no room', async () => {
  const before = await gateway.collect();
  const { refused, retryAfter } = await besideOthers('bodies without an end', () =>
    floodWithBodies(gateway, 500, 6_000),
  );
  // What fits: 34 of 1.9 MB in 64 MB.
  expect(refused).toBeGreaterThan(400);
  expect(retryAfter).toBe(refused);
  expect((await gateway.collect()).leftMb).toBeLessThan(flat * before.leftMb);
});

test('sixty answers that nobody reads fill no more than there is room for', async () => {
  await storeLongDocuments(gateway);
  const before = await gateway.collect();
  const { during, refused } = await besideOthers('answers unread', () =>
    floodWithAnswers(gateway, longAnswer, 60, 5_000),
  );
  expect(refused).toBeGreaterThan(0);
  expect(during.leftMb).toBeLessThan(before.leftMb + flightMb);
  expect((await execute(gateway, '{ __typename }')).status).toBe(200);
});
