// npm run bench:write: how long an article of 1,000 words takes to be stored, from the request to the
// answer, by the embedded database on this machine's disk; and how many 8 clients store in a second.
// With --overload: what is stored of twice as much as can be stored, and of four times as much.

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connectDatabase, type Database } from '../../../src/database/client.ts';
import { startEmbeddedServer } from '../../../src/database/embedded/start-embedded-server.ts';
import { migrate } from '../../../src/database/migration/migrate.ts';
import { createLog } from '../../../src/log/create-log.ts';
import { createKey } from '../../../src/modules/access/service.ts';
import { createGateway } from '../../../src/server/create-gateway.ts';
import { createArticles } from './invented-articles.ts';
import { measureOverload } from './write-overload.ts';

const WARM_UP = 30;
const ALONE = 100;
const CLIENTS = 8;
const TOGETHER = 400;

const MUTATION = `mutation ($text: String!, $publisher: String!) {
  submitDocument(input: { text: $text, publisher: $publisher }) {
    ... on SubmitDocumentSuccess { created document { id } attributions { id } }
    ... on Error { message code }
  }
}`;

type Submit = (text: string, publisher: string) => Promise<number>;

async function measure(submit: Submit): Promise<string[][]> {
  const nextArticle = createArticles();
  let turn = 0;
  const store = () => {
    turn += 1;
    return submit(nextArticle(), `Paper ${turn % 20}`);
  };
  for (let done = 0; done < WARM_UP; done += 1) await store();
  const timesMs: number[] = [];
  let statements = 0;
  for (let done = 0; done < ALONE; done += 1) {
    const startedAt = performance.now();
    statements += await store();
    timesMs.push(performance.now() - startedAt);
  }
  timesMs.sort((one, other) => one - other);
  const at = (share: number) => `${(timesMs[Math.floor(ALONE * share)] ?? 0).toFixed(1)} ms`;
  const startedAt = performance.now();
  let left = TOGETHER;
  const work = async () => {
    while (left > 0) {
      left -= 1;
      await store();
    }
  };
  await Promise.all(Array.from({ length: CLIENTS }, work));
  const seconds = (performance.now() - startedAt) / 1_000;
  return [
    ['statements an article', (statements / ALONE).toFixed(1), ''],
    ['one client, median', at(0.5), '≤ 150 ms'],
    ['one client, 95 %', at(0.95), ''],
    [`${CLIENTS} clients`, `${(TOGETHER / seconds).toFixed(1)} articles/s`, '≥ 20 articles/s'],
  ];
}

async function createSubmit(db: Database): Promise<Submit> {
  const log = createLog({ level: 'error', pretty: false });
  const gateway = createGateway({ db, log });
  const clock = () => new Date();
  const key = await createKey({ db, clock }, { name: 'Bench', scopes: ['SUBMIT'] });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` };
  return async (text, publisher) => {
    const body = JSON.stringify({ query: MUTATION, variables: { text, publisher } });
    const response = await gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers,
      body,
    });
    const { data, errors } = await response.json();
    if (errors || !data.submitDocument.created) throw new Error(JSON.stringify(errors ?? data));
    return data.submitDocument.attributions.length;
  };
}

async function measureAlone(): Promise<void> {
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-bench-'));
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const server = await startEmbeddedServer({ dataDir, log: quiet });
  const { db, close } = connectDatabase({ connection: server.connection });
  try {
    await migrate(server.connection);
    const rows = await measure(await createSubmit(db));
    const table = [['', 'measured', 'asked for'], ['---', '---', '---'], ...rows];
    process.stdout.write(`${table.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`);
  } finally {
    await close();
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

await (process.argv.includes('--overload') ? measureOverload() : measureAlone());
