import { setTimeout as delay } from 'node:timers/promises';
import type { Random } from '../support/random.ts';
import { readServerPids, sendSignal } from '../support/server-pids.ts';
import { awaitEnd, type GatewayLife } from './gateway-life.ts';

/** What is killed (kill -9). */
export const victims = ['gateway', 'backend', 'postmaster', 'everything'] as const;
export type Victim = (typeof victims)[number];

/** How often each comes, of a hundred rounds. */
const shares: Readonly<Record<Victim, number>> = {
  gateway: 50,
  backend: 20,
  postmaster: 20,
  everything: 10,
};

export function pickVictim(random: Random): Victim {
  return random.pick(victims.flatMap((victim) => Array<Victim>(shares[victim]).fill(victim)));
}

export interface Recovery {
  /** From the new start, or the kill where the gateway lives on, until /readyz says ready. */
  ms: number;
}

/**
 * Kills the victim and waits until the gateway is ready again.
 *
 * @param again how long after the first kill, in milliseconds, the same is killed during recovery;
 * null where it is not
 */
export async function killAndRecover(
  gateway: GatewayLife,
  victim: Victim,
  again: number | null,
  random: Random,
): Promise<Recovery> {
  let startedAt = await kill(gateway, victim, random);
  if (again !== null) {
    await delay(again);
    // A server that has not come back yet has no parts to kill: its gateway is in recovery itself.
    startedAt = await kill(gateway, victim === 'backend' ? 'postmaster' : victim, random);
  }
  await gateway.becomesReady();
  return { ms: performance.now() - startedAt };
}

/** @returns when the recovery began */
async function kill(gateway: GatewayLife, victim: Victim, random: Random): Promise<number> {
  const server = await readServerPids(gateway.dataDir);
  if (victim === 'gateway' || victim === 'everything') {
    if (victim === 'everything' && server) {
      // Stopped first, for else one watches the other go and ends the server in order.
      gateway.process.kill('SIGSTOP');
      sendSignal(server.supervisor, 'SIGSTOP');
      for (const pid of [server.postmaster, server.supervisor, ...server.backends]) end(pid);
    }
    await gateway.kill();
    const startedAt = performance.now();
    gateway.start();
    return startedAt;
  }
  const startedAt = performance.now();
  if (!server) return startedAt;
  end(victim === 'postmaster' ? server.postmaster : random.pick(server.backends));
  // PostgreSQL ends all of them before it begins anew: until then an old one might still answer.
  await awaitEnd(server.backends);
  return startedAt;
}

const end = (pid: number) => sendSignal(pid, 'SIGKILL');
