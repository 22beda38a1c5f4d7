import { pino } from 'pino';
import { beforeEach, describe, expect, it } from 'vitest';
import { createGateway, type Gateway } from '../../../src/server/create-gateway.ts';
import { readLimits } from '../../../src/settings/limits.ts';
import { findViolations } from '../../support/find-violations.ts';
import { useGateway } from '../../support/gateway.ts';
import { createRandom } from '../../support/random.ts';
import { querySql } from '../../support/raw-sql.ts';
import { type RawAnswer, send } from '../../support/send.ts';

const test = useGateway();
const SEED = 20_261_130;
const SUBMITTERS = 50;
const ROUNDS = 2;

const query = `mutation ($text: String!, $publisher: String!) {
  submitDocument(input: { text: $text, publisher: $publisher }) {
    ... on SubmitDocumentSuccess { created document { id } }
  }
}`;

const PEOPLE = ['Ada Poe', 'Ben Roth', 'Carla Vance', 'Dan Weber'];
const WORDS = [
  'The bridge will be closed until the winter is over',
  'Nobody has asked the people who live by the river',
  'We will not sell the harbour to the first buyer who comes',
  'The committee knew about the leak before the summer',
];

/** Texts that name the same people, sources and words, each in a text of its own. */
function overlappingTexts(seed: number): { text: string; publisher: string }[] {
  const random = createRandom(seed);
  return Array.from({ length: SUBMITTERS }, (_, number) => {
    const quotes = random
      .sample(WORDS, 3)
      .map((words) => `“${words},” ${random.pick(PEOPLE)} told Reuters on Friday.`);
    const text = [`Report ${seed}-${number}.`, ...quotes].join('\n');
    return { text, publisher: `Paper ${random.below(5)}` };
  });
}

/** A database that takes its time while the names are locked. */
async function slowDown(seconds: number): Promise<void> {
  await querySql(
    test.connection,
    `CREATE OR REPLACE FUNCTION take_time() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN PERFORM pg_sleep(${seconds}); RETURN NULL; END $$;
     CREATE OR REPLACE TRIGGER take_time AFTER INSERT ON attribution
       FOR EACH STATEMENT EXECUTE FUNCTION take_time()`,
  );
}

function createBusyGateway(deadlineMs: number): Gateway {
  const limits = { ...readLimits(), deadlineMs };
  return createGateway({ db: test.db, log: pino({ enabled: false }), limits });
}

/** What came of a submission, by all that a client sees of it. */
function outcomeOf({ status, headers, data, errors = [] }: RawAnswer): string {
  if (data) return JSON.stringify(data).includes('"created":true') ? 'stored' : 'unclear';
  const codes = errors.map(({ extensions }) => extensions.code);
  return `${status} ${codes} Retry-After: ${headers.get('retry-after')}`;
}

/** All of them at once. @returns what came of each */
async function submitAll(gateway: Gateway, key: string, seed: number): Promise<string[]> {
  const answers = await Promise.all(
    overlappingTexts(seed).map((variables) =>
      send(gateway, { query, variables }, { authorization: `Bearer ${key}` }),
    ),
  );
  return answers.map(outcomeOf);
}

beforeEach(() => test.empty());

describe('fifty submitters of overlapping texts, where the database is slow', () => {
  it('stores what it begins, and refuses the others clearly', async () => {
    await slowDown(0.2);
    const { key } = await test.withKey('SUBMIT');
    // Where there is time for all of them, none is refused: so long do they take on this machine.
    const begun = performance.now();
    const patient = await submitAll(createBusyGateway(6_000_000), key, SEED);
    expect(new Set(patient)).toEqual(new Set(['stored']));
    const gateway = createBusyGateway((performance.now() - begun) / 3);
    let stored = SUBMITTERS;
    for (let round = 1; round <= ROUNDS; round += 1) {
      const outcomes = await submitAll(gateway, key, SEED + round);
      expect(new Set(outcomes), `seed ${SEED + round}`).toEqual(
        new Set(['stored', '503 OVERLOADED Retry-After: 1']),
      );
      stored += outcomes.filter((outcome) => outcome === 'stored').length;
    }
    expect(await test.db.document.count()).toBe(stored);
    expect(await test.db.attribution.count()).toBe(3 * stored);
    expect(await findViolations(test.db)).toEqual([]);
  }, 180_000);
});
