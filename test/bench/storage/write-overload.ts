import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { ask } from '../../faults/ask.ts';
import { createGatewayLife, type GatewayLife } from '../../faults/gateway-life.ts';
import { findFreePort } from '../../support/processes/free-port.ts';
import { printTable } from '../measure.ts';
import { createArticles } from './invented-articles.ts';

const ROUNDS = 3;
const SECONDS = 8;
const CLIENTS = 4;
const TIMES = [1, 2, 4];

const MUTATION = `mutation ($text: String!, $publisher: String!) {
  submitDocument(input: { text: $text, publisher: $publisher }) {
    ... on SubmitDocumentSuccess { created }
    ... on Error { code }
  }
}`;

/** What every article quotes, as an agency's story in many papers: all wait for the same locks. */
const SHARED = [
  '“The bridge will be closed until the winter is over,” Ada Poe told Reuters on Friday.',
  '“Nobody has asked the people who live by the river,” Ben Roth, the mayor, said.',
].join('\n');

/** How many submissions got which answer: `stored`, or a code. */
type Answers = Map<string, number>;
type Submit = () => Promise<void>;

function createSubmit(life: GatewayLife, answers: Answers, nextText: () => string): Submit {
  let turn = 0;
  return async () => {
    turn += 1;
    const variables = { text: nextText(), publisher: `Paper ${turn % 20}` };
    const answer = await ask(life, MUTATION, variables).then(
      () => 'stored',
      (error: Error) => error.message,
    );
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
  };
}

/** Clients that each wait for their answer before they send again: what can be borne. */
async function submitInTurn(submit: Submit): Promise<void> {
  const end = performance.now() + SECONDS * 1_000;
  const work = async () => {
    while (performance.now() < end) await submit();
  };
  await Promise.all(Array.from({ length: CLIENTS }, work));
}

/** Submissions that come at a rate, whether or not those before them are answered. */
async function submitAtRate(submit: Submit, perSecond: number): Promise<void> {
  const start = performance.now();
  const sent: Promise<void>[] = [];
  for (let number = 0; number < perSecond * SECONDS; number += 1) {
    const waitMs = start + (number * 1_000) / perSecond - performance.now();
    if (waitMs > 0) await delay(waitMs);
    sent.push(submit());
  }
  await Promise.all(sent);
}

interface Load {
  made: string;
  seconds: number;
  answers: Answers;
  run: (submit: Submit) => Promise<void>;
}

async function measureLoads(life: GatewayLife): Promise<Load[]> {
  const article = createArticles();
  const nextText = () => `${article()}\n${SHARED}`;
  const load = (made: string, run: Load['run']) => ({ made, run, seconds: 0, answers: new Map() });
  const run = async (one: Load) => {
    const startedAt = performance.now();
    await one.run(createSubmit(life, one.answers, nextText));
    one.seconds += (performance.now() - startedAt) / 1_000;
  };
  await run(load('warm-up', submitInTurn));
  const best = load(`${CLIENTS} clients in turn`, submitInTurn);
  const borne = () => (best.answers.get('stored') ?? 0) / best.seconds;
  const loads = [
    best,
    ...TIMES.map((times) =>
      load(`${times} × what these get done`, (submit) => submitAtRate(submit, times * borne())),
    ),
  ];
  for (let round = 0; round < ROUNDS; round += 1) for (const one of loads) await run(one);
  return loads;
}

/**
 * What is stored where more is asked for than can be stored, by the built gateway with a database of
 * its own. Settings of the environment, such as ONRECORD_WRITERS, hold for it.
 */
export async function measureOverload(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  const env = { ONRECORD_RATE_ADDRESS: '0', ONRECORD_RATE_KEY: '0', ONRECORD_LOG_LEVEL: 'error' };
  const { ONRECORD_WRITERS } = process.env;
  const life = createGatewayLife({
    dataDir,
    port: Number(await findFreePort()),
    env: { ...env, ...(ONRECORD_WRITERS && { ONRECORD_WRITERS }) },
  });
  life.start();
  try {
    await life.becomesReady();
    const loads = await measureLoads(life);
    const rate = ({ answers, seconds }: Load) => (answers.get('stored') ?? 0) / seconds;
    const best = Math.max(...loads.map(rate));
    const codes = [...new Set(loads.flatMap(({ answers }) => [...answers.keys()]))].sort();
    const rows = loads.map((one) => ({
      load: one.made,
      'stored/s': rate(one),
      'of the best': `${Math.round((100 * rate(one)) / best)} %`,
      ...Object.fromEntries(codes.map((code) => [code, one.answers.get(code) ?? 0])),
    }));
    printTable('Articles of 1,000 words that share quotations; asked for: ≥ 80 % at 2 ×', rows);
  } finally {
    await life.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
