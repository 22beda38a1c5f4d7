import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../support/processes/free-port.ts';
import { type OwnServer, startOwnServer } from '../support/processes/own-server.ts';
import { ask } from './ask.ts';
import { type Answer, askInVain, startClients } from './clients.ts';
import { createGatewayLife, type GatewayLife } from './gateway-life.ts';
import { measureLateness } from './lateness.ts';
import { until } from './until.ts';

const OUTAGE_MS = 10_000;
/** Whoever waits for a lock when the server goes has it once it is back. */
const HOLD_SECONDS = 8;
/**
 * How long whoever is refused may wait, beside what the machine itself keeps everybody waiting, and
 * until all is well again.
 */
const MAX_WAIT_MS = 2_000;
const MAX_RETURN_MS = 5_000;

/** How the server goes, and how it comes back. */
export const outages = {
  'every process frozen': { go: (it: OwnServer) => it.freeze(), back: (it) => it.thaw() },
  'stopped at once': { go: (it: OwnServer) => it.stopAtOnce(), back: (it) => it.start() },
} satisfies Record<string, Record<'go' | 'back', (server: OwnServer) => Promise<void>>>;
type Outage = (typeof outages)[keyof typeof outages];

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
    const seen = await loseUnder(gateway, server, outages[outage]);
    const table = describe(seen, gateway);
    if (!isGood(seen, gateway)) throw new Error(JSON.stringify(table));
    return table;
  } finally {
    await gateway.stop();
    await server.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface Seen {
  /** Sent before the server went, and not answered yet. */
  underWay: Answer[];
  /** Sent while it was away. */
  sentThen: Answer[];
  wentAt: number;
  noticedMs: number;
  /** The most that a timer of this process was late: what others take of the machine. */
  lateMs: number;
  wellMs: number;
}

async function loseUnder(
  gateway: GatewayLife,
  server: OwnServer,
  { go, back }: Outage,
): Promise<Seen> {
  const clients = startClients(gateway);
  await clients.areServed();
  const events = () => ask(gateway, '{ events { totalCount } }');
  const waiting = await askInVain({ url: server.url }, HOLD_SECONDS, [
    events,
    events,
    events,
    events,
  ]);
  const lateness = measureLateness();
  const wentAt = performance.now();
  await go(server);
  await until(readiness(gateway), 'readyz 503');
  const noticedMs = performance.now() - wentAt;
  await until(async () => (performance.now() - wentAt > OUTAGE_MS ? 'over' : 'away'), 'over');
  await back(server);
  const backAt = performance.now();
  await clients.areServed();
  await until(readiness(gateway), 'readyz 200');
  const wellMs = performance.now() - backAt;
  const lateMs = lateness.endMs();
  const answers = [...(await Promise.all(waiting)), ...(await clients.stop())];
  return {
    underWay: answers.filter(({ sentAt, ms }) => sentAt <= wentAt && sentAt + ms > wentAt),
    sentThen: answers.filter(({ sentAt }) => sentAt > wentAt && sentAt < backAt),
    ...{ wentAt, noticedMs, lateMs, wellMs },
  };
}

const readiness = (gateway: GatewayLife) => async () =>
  `readyz ${(await gateway.isReady()) ? 200 : 503}`;

const isRefused = ({ code }: Answer) => code !== 'done';
const otherCodes = ({ underWay, sentThen }: Seen) =>
  [...underWay, ...sentThen]
    .map(({ code }) => code)
    .filter((code) => !/^(done|UNAVAILABLE)$/.test(code));

/** Whoever is under way when the server goes waits for it from then on. */
const longestMs = (answers: readonly Answer[], sinceMs: number) =>
  Math.max(...answers.map(({ sentAt, ms }) => sentAt + ms - Math.max(sentAt, sinceMs)));

function describe(seen: Seen, gateway: GatewayLife): [string, string][] {
  const { underWay, sentThen, wentAt, noticedMs, lateMs, wellMs } = seen;
  const asText = (ms: number) => `${Math.round(ms)} ms`;
  const count = (all: readonly Answer[]) =>
    `${all.length}, ${all.filter(isRefused).length} refused`;
  const other = otherCodes(seen);
  return [
    ['requests under way when it went', count(underWay)],
    ['  answered after, at the latest', asText(longestMs(underWay, wentAt))],
    ['  after they were sent', asText(longestMs(underWay, 0))],
    ['requests sent while it was away', count(sentThen)],
    ['  refused after, at the latest', asText(longestMs(sentThen.filter(isRefused), 0))],
    ['refused with another code', other.length === 0 ? '0' : other.join(', ')],
    ['/readyz says 503 after', asText(noticedMs)],
    ['timers were late, at the most', asText(lateMs)],
    ['reads, writes and is ready again', asText(wellMs)],
    ['the gateway', gateway.process.exitCode === null ? 'lives' : 'has ended'],
  ];
}

function isGood(seen: Seen, gateway: GatewayLife): boolean {
  const { underWay, sentThen, wentAt, noticedMs, lateMs, wellMs } = seen;
  const waitedMs = longestMs([...underWay, ...sentThen.filter(isRefused)], wentAt);
  return (
    underWay.some(isRefused) &&
    otherCodes(seen).length === 0 &&
    Math.max(waitedMs, noticedMs) <= MAX_WAIT_MS + lateMs &&
    wellMs <= MAX_RETURN_MS &&
    gateway.process.exitCode === null
  );
}
