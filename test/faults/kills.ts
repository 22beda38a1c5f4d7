import { setTimeout as delay } from 'node:timers/promises';
import { readServerPids, type ServerPids, sendSignal } from '../support/processes/server-pids.ts';
import type { Random } from '../support/random.ts';
import { awaitEnd, type GatewayLife } from './gateway-life.ts';
import { stopRecovery } from './recovery.ts';

/** What is killed (kill -9). */
export const victims = ['everything', 'postmaster', 'backend', 'gateway'] as const;
export type Victim = (typeof victims)[number];

/** How often each comes, of a hundred rounds. */
const shares: Readonly<Record<Victim, number>> = {
  everything: 10,
  postmaster: 20,
  backend: 20,
  gateway: 50,
};

/** Of each of them in turn, the recovery is killed as well. */
export function victimInTurn(turn: number): Victim {
  return victims[turn % victims.length] as Victim;
}

export function pickVictim(random: Random): Victim {
  return random.pick(victims.flatMap((victim) => Array<Victim>(shares[victim]).fill(victim)));
}

export interface Recovery {
  /** From the last start, or the last kill where the gateway lives on, until /readyz says ready. */
  ms: number;
  /** How often a recovery was over before it could be killed, and the whole was begun anew. */
  missed: number;
}

/** A recovery that is over before it is found, time and again, is none that this can show. */
const maxMissed = 50;
/** When a recovery is killed at the latest: a gateway's from its start, and PostgreSQL's from its own. */
const latestAgainMs = { gateway: 400, server: 10 };

/**
 * Kills the victim and waits until the gateway is ready again.
 *
 * @param again whether the same is killed once more before that, and where more than the gateway was
 * killed while PostgreSQL recovers
 */
export async function killAndRecover(
  gateway: GatewayLife,
  victim: Victim,
  again: boolean,
  random: Random,
): Promise<Recovery> {
  let startedAt: number | null = await kill(gateway, victim, random);
  let missed = 0;
  if (again) {
    startedAt = await killRecovery(gateway, victim, random);
    for (; startedAt === null; missed += 1) {
      if (missed === maxMissed) throw new Error(`No recovery from killing the ${victim} was met.`);
      await gateway.becomesReady();
      await kill(gateway, victim, random);
      startedAt = await killRecovery(gateway, victim, random);
    }
  }
  await gateway.becomesReady();
  return { ms: performance.now() - startedAt, missed };
}

/** @returns when the recovery began */
async function kill(gateway: GatewayLife, victim: Victim, random: Random): Promise<number> {
  const server = await readServerPids(gateway.dataDir);
  if (victim === 'gateway' || victim === 'everything') {
    return killGateway(gateway, victim === 'everything' ? server : null);
  }
  const startedAt = performance.now();
  if (!server) return startedAt;
  end(victim === 'postmaster' ? server.postmaster : random.pick(server.backends));
  // PostgreSQL ends all of them before it begins anew: until then an old one might still answer.
  await awaitEnd(server.backends);
  return startedAt;
}

/** @returns when the next recovery began; null where the one under way was over before */
function killRecovery(
  gateway: GatewayLife,
  victim: Victim,
  random: Random,
): Promise<number | null> {
  return victim === 'gateway'
    ? killStart(gateway, random)
    : killServerRecovery(gateway, victim, random);
}

/** Kills a gateway that is starting. Its server ended in order, and has nothing to recover. */
async function killStart(gateway: GatewayLife, random: Random): Promise<number | null> {
  await delay(random.below(latestAgainMs.gateway));
  await gateway.kill();
  const wasReady = gateway.log.includes('OnRecord is ready');
  const startedAt = performance.now();
  gateway.start();
  return wasReady ? null : startedAt;
}

async function killServerRecovery(
  gateway: GatewayLife,
  victim: Victim,
  random: Random,
): Promise<number | null> {
  const afterMs = random.below(latestAgainMs.server);
  const startup = await stopRecovery(gateway.dataDir, afterMs, gateway.becomesReady());
  const server = startup && (await readServerPids(gateway.dataDir));
  if (!server) return null;
  if (victim === 'everything') return killGateway(gateway, server);
  end(victim === 'postmaster' ? server.postmaster : startup);
  sendSignal(startup, 'SIGCONT');
  return performance.now();
}

/** Kills the gateway, and its server with it where that is given, and starts it again. @returns when */
async function killGateway(gateway: GatewayLife, server: ServerPids | null): Promise<number> {
  if (server) {
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

const end = (pid: number) => sendSignal(pid, 'SIGKILL');
