import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../support/random.ts';
import { type Damage, findDamage } from './checks.ts';
import type { GatewayLife } from './gateway-life.ts';
import { killAndRecover, pickVictim, type Victim, victimInTurn } from './kills.ts';
import { type Ledger, write } from './writers.ts';

const WRITERS = 8;
/** When, after the writers have begun, something is killed at the latest; in milliseconds. */
const LATEST_KILL_MS = 1_500;
/** Of so many rounds the last one kills again during the recovery. */
const AGAIN_EVERY = 4;

export interface Round extends Damage {
  victim: Victim;
  /** Whether it was killed again, while PostgreSQL was recovering. */
  again: boolean;
  recoveryMs: number;
  missed: number;
}

/** Rounds of: write, kill at a random moment, wait for the recovery, look for damage. */
export async function* runKillRounds(
  gateway: GatewayLife,
  ledger: Ledger,
  random: Random,
  rounds: number,
): AsyncGenerator<Round> {
  let number = 0;
  const next = () => {
    number += 1;
    return number;
  };
  for (let round = 0; round < rounds; round += 1) {
    const stop = new AbortController();
    const writers = Array.from({ length: WRITERS }, () =>
      write(gateway, ledger, random, next, stop.signal),
    );
    await delay(random.below(LATEST_KILL_MS));
    const again = round % AGAIN_EVERY === AGAIN_EVERY - 1;
    const victim = again ? victimInTurn(Math.floor(round / AGAIN_EVERY)) : pickVictim(random);
    const { ms, missed } = await killAndRecover(gateway, victim, again, random);
    stop.abort();
    await Promise.all(writers);
    yield { victim, again, missed, recoveryMs: ms, ...(await findDamage(gateway, ledger)) };
  }
}
