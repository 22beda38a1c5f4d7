import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../support/random.ts';
import { type Damage, findDamage } from './checks.ts';
import type { GatewayLife } from './gateway-life.ts';
import { killAndRecover, pickVictim, type Victim } from './kills.ts';
import { type Ledger, write } from './writers.ts';

const WRITERS = 8;
/** When, after the writers have begun, something is killed at the latest; in milliseconds. */
const LATEST_KILL_MS = 1_500;
/** When, after the first kill, it is killed again at the latest. */
const LATEST_AGAIN_MS = 1_000;

export interface Round extends Damage {
  victim: Victim;
  again: boolean;
  recoveryMs: number;
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
    const victim = pickVictim(random);
    const again = round % 4 === 3;
    const afterMs = again ? random.below(LATEST_AGAIN_MS) : null;
    const { ms } = await killAndRecover(gateway, victim, afterMs, random);
    stop.abort();
    await Promise.all(writers);
    yield { victim, again, recoveryMs: ms, ...(await findDamage(gateway, ledger)) };
  }
}
