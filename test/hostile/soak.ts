// npm run test:soak -- <minutes>: honest and hostile clients at once, and what the gateway's memory
// is before and after a collection, every half minute. Ends with 1 where it is not flat.

import { readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { buildSchema } from 'graphql';
import { createCrowd, type Sent } from './crowd.ts';
import { floodWithAnswers, floodWithBodies, floodWithRequests } from './floods.ts';
import { type Health, type HostileGateway, startGateway } from './gateway.ts';
import { createBodies } from './generators/bodies.ts';
import { createDocuments } from './generators/documents.ts';
import { createPaths } from './generators/paths.ts';
import { createPipelines } from './generators/pipelines.ts';
import { longAnswer, storeLongDocuments } from './long-documents.ts';
import { createOtherClient } from './other-client.ts';
import { randomFor, seed } from './seed.ts';

/** So much of what is in use when all is warm may be there again at the end. */
const flat = 1.1;
const roundMs = 30_000;
/** Rounds after which what is bounded is full. */
const warmRounds = 2;

const say = (line: string) => process.stdout.write(`${line}\n`);

async function soak(minutes: number): Promise<boolean> {
  say(`HOSTILE_SEED=${seed}`);
  const gateway = await startGateway('embedded');
  const other = createOtherClient(gateway);
  await storeLongDocuments(gateway);
  const attack = createAttacks(gateway);
  const left: number[] = [];
  const since = performance.now();
  while (performance.now() - since < minutes * 60_000 || left.length <= warmRounds) {
    other.start();
    await attack(roundMs);
    const delays = (await other.stop()).toSorted((a, b) => a - b);
    const before = await gateway.readHealth();
    const after = await collectWhenDone(gateway);
    left.push(after.leftMb);
    say(
      [
        `${Math.round((performance.now() - since) / 1_000)} s`,
        `in use ${before.leftMb.toFixed(1)} MB, after a collection ${after.leftMb.toFixed(1)} MB`,
        `most: heap ${before.heapMb.toFixed(0)} MB, RSS ${before.rssMb.toFixed(0)} MB`,
        `loop ${before.loopMs.toFixed(0)} ms, median wait ${delays[delays.length >> 1]?.toFixed(0)} ms of ${delays.length}`,
      ].join(' · '),
    );
  }
  const [warm = 0, last = 0] = [left[warmRounds - 1], left.at(-1)];
  say(`warm ${warm.toFixed(1)} MB, at the end ${last.toFixed(1)} MB: ${(last / warm).toFixed(3)}`);
  return (await gateway.stop()) === 0 && last < flat * warm;
}

/** What is left when the answers that nobody waits for any more have ended: the least within ten seconds. */
async function collectWhenDone(gateway: HostileGateway): Promise<Health> {
  let least = await gateway.collect();
  for (let i = 0; i < 20; i += 1) {
    await delay(500);
    const health = await gateway.collect();
    if (health.leftMb < least.leftMb) least = health;
  }
  return least;
}

/** All kinds of hostile traffic, one after the other, for so long. */
function createAttacks(gateway: HostileGateway) {
  const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));
  const random = randomFor('soak');
  const crowd = createCrowd(gateway);
  const makeDocument = createDocuments(schema, random);
  const makePath = createPaths(random);
  const { make: makeBody, makeLong } = createBodies(schema, random);
  const pipeline = createPipelines(random, makePath, makeBody);
  const makers: ((number: number) => Sent)[] = [
    (number) => ({ body: JSON.stringify({ query: makeDocument(number) }) }),
    () => ({ body: makeBody() }),
    () => ({ body: '', method: 'GET', path: makePath() }),
  ];
  const floods = [
    async () => (await floodWithRequests(gateway, pipeline(500), 5_000_000)).close(),
    () => floodWithBodies(gateway, 100, 1_000),
    () => floodWithAnswers(gateway, longAnswer, 20, 1_000),
    () => crowd.send(8, () => ({ body: makeLong() })),
  ];
  return async (forMs: number) => {
    const since = performance.now();
    while (performance.now() - since < forMs) {
      await crowd.send(500, (number) => random.pick(makers)(number));
      await random.pick(floods)();
    }
  };
}

process.exit((await soak(Number(process.argv[2] ?? 10))) ? 0 : 1);
