import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../support/processes/free-port.ts';
import { readServerPids } from '../support/processes/server-pids.ts';
import { ask } from './ask.ts';
import { socketOf } from './checks.ts';
import { type Answer, askInVain, startClients, timed } from './clients.ts';
import { createGatewayLife, type GatewayLife } from './gateway-life.ts';
import { longText, openLongAnswer, readEvents, readLongAnswer } from './streams.ts';
import { until } from './until.ts';
import { submitOnce } from './writers.ts';

/** What is held against, in milliseconds. */
const MAX_UNREADY_MS = 100;
const MAX_END_MS = 10_000;
/** For how long requests that are under way when it is told to stop still are, at the least. */
const HELD_SECONDS = 2;
const EVENTS = '{ events { totalCount } }';

/** Tells a gateway under load to stop: once, and then a second one twice over. @returns the table */
export async function stopUnderLoad(): Promise<[string, string][]> {
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-stop-'));
  // The long answer is longer than one may be by default.
  const env = { ONRECORD_MAX_ANSWER_BYTES: '20000000' };
  const gateway = createGatewayLife({ dataDir, port: Number(await findFreePort()), env });
  gateway.start();
  try {
    await gateway.becomesReady();
    const { document } = await submitOnce(gateway, longText);
    const seen = await stopOnce(gateway, document.id);
    gateway.start();
    await gateway.becomesReady();
    const second = await stopTwice(gateway);
    const table = describe(seen, second);
    if (!isGood(seen, second)) throw new Error(JSON.stringify(table));
    return table;
  } finally {
    await gateway.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

interface End {
  code: number | null;
  /** After the last signal. */
  ms: number;
}

interface Seen extends End {
  unreadyMs: number;
  /** Sent before the signal. */
  underWay: Answer[];
  /** An event stream or a long answer, sent before the signal. */
  streams: Answer[];
  sentAfter: Answer[];
}

async function stopOnce(gateway: GatewayLife, longId: string): Promise<Seen> {
  const clients = startClients(gateway);
  await clients.areServed();
  const opened = await openLongAnswer(gateway, longId);
  const long = timed(readLongAnswer(opened, 1_000 * HELD_SECONDS));
  const events = () => ask(gateway, EVENTS);
  const stream = () => readEvents(gateway, EVENTS);
  const asking = [events, events, stream, stream];
  const held = await askInVain(socketOf(gateway.dataDir), HELD_SECONDS, asking);
  const toldAt = performance.now();
  const ended = once(gateway.process, 'exit');
  gateway.process.kill('SIGTERM');
  await until(async () => ((await answersUnready(gateway)) ? 'unready' : 'ready'), 'unready');
  const unreadyMs = performance.now() - toldAt;
  const [code] = await ended;
  const ms = performance.now() - toldAt;
  const answers = await clients.stop();
  const [first, second, ...streams] = await Promise.all([...held, long]);
  return {
    ...{ unreadyMs, code, ms, streams },
    underWay: [
      ...answers.filter((one) => one.sentAt <= toldAt && one.sentAt + one.ms > toldAt),
      ...([first, second] as Answer[]),
    ],
    sentAfter: answers.filter(({ sentAt }) => sentAt > toldAt),
  };
}

/** The second signal while requests are under way. */
async function stopTwice(gateway: GatewayLife): Promise<End> {
  const events = () => ask(gateway, EVENTS);
  const held = await askInVain(socketOf(gateway.dataDir), HELD_SECONDS, [events, events]);
  gateway.process.kill('SIGTERM');
  await until(async () => String(gateway.log.includes('"msg":"stopping"')), 'true');
  const toldAt = performance.now();
  const ended = once(gateway.process, 'exit');
  gateway.process.kill('SIGTERM');
  const [code] = await ended;
  const ms = performance.now() - toldAt;
  await Promise.all(held);
  const server = async () => ((await readServerPids(gateway.dataDir)) ? 'runs' : 'gone');
  await until(server, 'gone');
  return { code, ms };
}

const answersUnready = ({ url }: GatewayLife) =>
  fetch(`${url}/readyz`).then(
    ({ status }) => status === 503,
    () => false,
  );

const isDone = ({ code }: Answer) => code === 'done';
/** No connection was to be had: nothing was in flight. */
const isTurnedAway = ({ code }: Answer) => code === 'ECONNREFUSED';
const isCut = (answer: Answer) => !isDone(answer) && !isTurnedAway(answer);

function describe(seen: Seen, second: End): [string, string][] {
  const { underWay, streams, sentAfter, unreadyMs } = seen;
  const count = (all: readonly Answer[]) =>
    `${all.filter(isDone).length} of ${all.length} answered`;
  const codes = (all: readonly Answer[]) =>
    all
      .filter(isCut)
      .map(({ code }) => code)
      .join(', ') || '0';
  const end = ({ code, ms }: End) => `code ${code} after ${Math.round(ms)} ms`;
  return [
    ['/readyz says 503 after', `${Math.round(unreadyMs)} ms`],
    ['requests under way', count(underWay)],
    ['streams under way', count(streams)],
    ['  cut off', codes([...underWay, ...streams])],
    ['requests sent afterwards', count(sentAfter)],
    ['  cut off as it took no more', codes(sentAfter)],
    ['it ends', end(seen)],
    ['a second signal ends it', end(second)],
  ];
}

function isGood({ underWay, streams, unreadyMs, code, ms }: Seen, second: End): boolean {
  return (
    unreadyMs <= MAX_UNREADY_MS &&
    [...underWay, ...streams].every(isDone) &&
    code === 0 &&
    ms <= MAX_END_MS &&
    second.code === 143
  );
}
