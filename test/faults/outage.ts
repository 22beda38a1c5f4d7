import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { findFreePort } from '../support/free-port.ts';
import { type OwnServer, startOwnServer } from '../support/own-server.ts';
import { ask } from './ask.ts';
import { createGatewayLife, type GatewayLife } from './gateway-life.ts';
import { until } from './until.ts';
import { submitOnce, writeDocument } from './writers.ts';

const READ = '{ documents(first: 5) { edges { node { id } } } }';
const OUTAGE_MS = 10_000;
const READERS = 4;
const WRITERS = 4;

/** How the server goes, and how it comes back. */
export const outages = {
  'every process frozen': { go: (it: OwnServer) => it.freeze(), back: (it) => it.thaw() },
  'stopped at once': { go: (it: OwnServer) => it.stopAtOnce(), back: (it) => it.start() },
} satisfies Record<string, Record<'go' | 'back', (server: OwnServer) => Promise<void>>>;

interface Answer {
  sentAt: number;
  ms: number;
  /** `done`, or the code of the error. */
  code: string;
}

/** Takes the server of DATABASE_URL away for ten seconds under readers and writers. @returns the table */
export async function loseServer(outage: keyof typeof outages): Promise<[string, string][]> {
  const server = await startOwnServer();
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-outage-'));
  const gateway = createGatewayLife({
    dataDir,
    port: Number(await findFreePort()),
    env: { DATABASE_URL: server.url, ONRECORD_CACHE_SECONDS: '0' },
  });
  try {
    const { code, output } = await gateway.run('migrate');
    if (code !== 0) throw new Error(output);
    gateway.start();
    await gateway.becomesReady();
    return await loseUnder(gateway, server, outages[outage]);
  } finally {
    await gateway.stop();
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function loseUnder(
  gateway: GatewayLife,
  server: OwnServer,
  { go, back }: (typeof outages)[keyof typeof outages],
): Promise<[string, string][]> {
  const clients = startClients(gateway);
  await until(clients.state, 'reads and writes');
  const wentAt = performance.now();
  await go(server);
  await until(readiness(gateway), 'readyz 503');
  const noticedMs = performance.now() - wentAt;
  await until(async () => (performance.now() - wentAt > OUTAGE_MS ? 'over' : 'away'), 'over');
  await back(server);
  const backAt = performance.now();
  clients.forget();
  await until(clients.state, 'reads and writes');
  await until(readiness(gateway), 'readyz 200');
  const wellMs = performance.now() - backAt;
  const answers = await clients.stop();
  const hit = answers.filter(({ sentAt, ms }) => sentAt + ms > wentAt && sentAt < backAt);
  const refused = hit.filter(({ code }) => code !== 'done');
  const other = refused.filter(({ code }) => code !== 'UNAVAILABLE').map(({ code }) => code);
  // Who was under way already waits for the server from when it went.
  const waitedMs = ({ sentAt, ms }: Answer) => sentAt + ms - Math.max(sentAt, wentAt);
  const asText = (ms: number) => `${Math.round(ms)} ms`;
  const table: [string, string][] = [
    ['requests that the outage met', `${hit.length}, ${refused.length} of them refused`],
    ['  with another code', other.length === 0 ? '0' : other.join(', ')],
    ['  refused after, at the latest', asText(Math.max(...refused.map(waitedMs)))],
    ['/readyz says 503 after', asText(noticedMs)],
    ['reads, writes and is ready again', asText(wellMs)],
    ['the gateway', gateway.process.exitCode === null ? 'lives' : 'has ended'],
  ];
  const isGood = refused.length > 0 && other.length === 0 && gateway.process.exitCode === null;
  if (!isGood) throw new Error(JSON.stringify(table));
  return table;
}

const readiness = (gateway: GatewayLife) => async () =>
  `readyz ${(await gateway.isReady()) ? 200 : 503}`;

/** Clients that ask again and again, each as soon as the last answer has come. */
function startClients(gateway: GatewayLife) {
  const answers: Answer[] = [];
  const stopping = new AbortController();
  let done = new Set<string>();
  let number = 0;
  const client = async (name: string, ask: () => Promise<unknown>) => {
    while (!stopping.signal.aborted) {
      const sentAt = performance.now();
      const code = await ask().then(
        () => 'done',
        (error: Error) => error.message,
      );
      answers.push({ sentAt, ms: performance.now() - sentAt, code });
      if (code === 'done') done.add(name);
      await delay(20);
    }
  };
  const submit = () => {
    number += 1;
    return submitOnce(gateway, writeDocument(number));
  };
  const all = [
    ...Array.from({ length: READERS }, () => client('reads', () => ask(gateway, READ))),
    ...Array.from({ length: WRITERS }, () => client('writes', submit)),
  ];
  return {
    state: async () => [...done].sort().join(' and '),
    /** From now on only what is done afterwards counts. */
    forget() {
      done = new Set();
    },
    async stop() {
      stopping.abort();
      await Promise.all(all);
      return answers;
    },
  };
}
