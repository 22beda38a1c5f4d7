import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Crowd, createCrowd } from './crowd.ts';
import { type HostileGateway, startGateway } from './gateway.ts';
import { createDocuments } from './generators/documents.ts';
import { randomFor, scale, seed } from './seed.ts';

const schema = buildSchema(readFileSync('src/graphql/schema.graphql', 'utf8'));

/** What anything made at random may be told: an answer, or a refusal that says why. Never a fault of ours. */
const told = /^(200 (null|[A-Z_]+)|4\d\d [A-Z_]+)$/;
/** So much of the memory in use after a collection may be there again, where nothing is kept. */
const flat = 1.1;

let gateway: HostileGateway;
let crowd: Crowd;
beforeAll(async () => {
  process.stdout.write(`\nHOSTILE_SEED=${seed}\n`);
  gateway = await startGateway('embedded');
  crowd = createCrowd(gateway);
});
afterAll(async () => {
  crowd.close();
  expect(await gateway.stop()).toBe(0);
});

function expectTold(outcomes: ReadonlyMap<string, number>): void {
  expect([...outcomes.keys()].filter((outcome) => !told.test(outcome))).toEqual([]);
  expect(outcomes).not.toHaveProperty('200 INTERNAL_SERVER_ERROR');
}

test('documents of every kind, no two alike, leave nothing behind', {
  timeout: 1_200_000,
}, async () => {
  const make = createDocuments(schema, randomFor('documents'));
  const query = (number: number) => ({ body: JSON.stringify({ query: make(number) }) });
  // Until what is bounded is full.
  expectTold(await crowd.send(4_000, query));
  const before = await gateway.collect();
  const outcomes = await crowd.send(10_000 * scale, query);
  const after = await gateway.collect();
  process.stdout.write(
    `${JSON.stringify({ before, after, told: Object.fromEntries(outcomes) })}\n`,
  );
  expectTold(outcomes);
  expect(after.leftMb).toBeLessThan(flat * before.leftMb);
});
