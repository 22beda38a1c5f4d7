// npm run test:faults -- [rounds]: kills the gateway and its database at random moments while 8
// clients write, and looks each time for writes that were acknowledged and are lost, half there or
// there twice. Then fills the disk under it, takes the server of DATABASE_URL away for ten seconds,
// silences its Redis, and tells it to stop under load.
// Runs what was built; needs Linux, and root to mount a small disk.

import { mkdtemp, rm } from 'node:fs/promises';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../support/processes/free-port.ts';
import { createRandom } from '../support/random.ts';
import { readDurability } from './checks.ts';
import { fillDisk } from './disk-full.ts';
import { createGatewayLife, type GatewayLife } from './gateway-life.ts';
import { type Round, runKillRounds } from './kill-rounds.ts';
import { victims } from './kills.ts';
import { loseServer, outages } from './outage.ts';
import { silenceRedis } from './silent-redis.ts';
import { stopUnderLoad } from './stop.ts';
import { createLedger, type Ledger } from './writers.ts';

const DEFAULT_ROUNDS = 100;

/** SIGTERM ends it after the round under way, with the table of those that were done. */
const stop = new AbortController();
const told = stop.signal;
process.once('SIGTERM', () => stop.abort());

async function killRounds(rounds: number, seed: number): Promise<boolean> {
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-faults-'));
  const gateway = createGatewayLife({ dataDir, port: Number(await findFreePort()) });
  const ledger = createLedger();
  const done: Round[] = [];
  let durability = '';
  gateway.start();
  try {
    await gateway.becomesReady();
    durability = await readDurability(dataDir);
    for await (const round of runKillRounds(gateway, ledger, createRandom(seed), rounds)) {
      done.push(round);
      tellDamage(done.length, round);
      if (told.aborted) break;
    }
  } finally {
    await gateway.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
  print([`kill -9, ${done.length} rounds under 8 writers, seed ${seed}`, durability]);
  print(summarize(done, ledger, gateway).map(([name, value]) => `${name.padEnd(34)}${value}`));
  return ledger.contradictions.length === 0 && done.every(isUnharmed);
}

const isUnharmed = ({ lost, half, twice }: Round) => lost.length + half.length + twice.length === 0;

function tellDamage(number: number, round: Round): void {
  if (isUnharmed(round)) return;
  const { victim, again, lost, half, twice } = round;
  print([
    `Round ${number} (${victim}${again ? ', twice' : ''}): ${JSON.stringify({ lost, half, twice })}`,
  ]);
}

function summarize(
  rounds: readonly Round[],
  ledger: Ledger,
  { givenUp }: GatewayLife,
): (readonly [string, string | number])[] {
  const timesMs = rounds.map(({ recoveryMs }) => recoveryMs).sort((one, other) => one - other);
  const at = (share: number) =>
    `${Math.round(timesMs[Math.floor((timesMs.length - 1) * share)] ?? 0)} ms`;
  const sum = (count: (round: Round) => number) => rounds.reduce((all, one) => all + count(one), 0);
  return [
    ['rounds', rounds.length],
    ...victims.map(
      (victim) => [`  killed: ${victim}`, sum((round) => Number(round.victim === victim))] as const,
    ),
    ['  again before it was ready', sum(({ again }) => Number(again))],
    ['    (too late, and done again)', sum(({ missed }) => missed)],
    ['given up, and started anew', givenUp],
    ['acknowledged', ledger.acknowledged.size],
    ['lost', sum(({ lost }) => lost.length)],
    ['half there', sum(({ half }) => half.length)],
    ['there twice', sum(({ twice }) => twice.length)],
    ['answers that contradict earlier', ledger.contradictions.length],
    ['ready again, median', at(0.5)],
    ['ready again, 95 %', at(0.95)],
    ['load of the machine', loadavg()[0]?.toFixed(1) ?? ''],
  ];
}

function print(lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}

const [rounds = DEFAULT_ROUNDS, seed = Date.now() % 1_000_000] = process.argv.slice(2).map(Number);
if (!(Number.isInteger(rounds) && rounds > 0)) throw new Error('Name a number of rounds.');
const good = await killRounds(rounds, seed);
print(['', `The disk full, and PostgreSQL killed on it`]);
print((await fillDisk()).map(([name, value]) => `${name.padEnd(34)}${value}`));
for (const outage of Object.keys(outages) as (keyof typeof outages)[]) {
  print(['', `The server of DATABASE_URL away for 10 s under 8 clients: ${outage}`]);
  print((await loseServer(outage)).map(([name, value]) => `${name.padEnd(34)}${value}`));
}
print(['', 'Redis frozen for 5 s under 8 clients']);
print((await silenceRedis()).map(([name, value]) => `${name.padEnd(34)}${value}`));
print(['', 'Told to stop, with 8 clients, event streams and a long answer under way']);
print((await stopUnderLoad()).map(([name, value]) => `${name.padEnd(34)}${value}`));
process.exitCode = good ? 0 : 1;
