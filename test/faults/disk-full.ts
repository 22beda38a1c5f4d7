import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, statfs, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findFreePort } from '../support/processes/free-port.ts';
import { readServerPids, sendSignal } from '../support/processes/server-pids.ts';
import { ask } from './ask.ts';
import { findDamage } from './checks.ts';
import { createGatewayLife, type GatewayLife } from './gateway-life.ts';
import { until } from './until.ts';
import { createLedger, submitOnce, writeDocument } from './writers.ts';

const DISK_MB = 400;
const MIN_FREE_MB = 64;

/** Fills the disk under a gateway, kills its server on it, and makes room again. @returns the table */
export async function fillDisk(): Promise<[string, string][]> {
  const mount = await mkdtemp(join(tmpdir(), 'onrecord-disk-'));
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK_MB}m`, 'onrecord-faults', mount]);
  const gateway = createGatewayLife({
    dataDir: join(mount, 'data'),
    port: Number(await findFreePort()),
    env: { ONRECORD_MIN_FREE_MB: String(MIN_FREE_MB) },
  });
  gateway.start();
  try {
    await gateway.becomesReady();
    return await fillUnder(gateway, join(mount, 'filler'));
  } finally {
    await gateway.stop();
    execFileSync('umount', ['-l', mount]);
    await rm(mount, { recursive: true, force: true });
  }
}

async function fillUnder(gateway: GatewayLife, filler: string): Promise<[string, string][]> {
  const ledger = createLedger();
  let number = 0;
  const submit = async () => {
    number += 1;
    try {
      const { document } = await submitOnce(gateway, writeDocument(number));
      ledger.acknowledged.set(number, document.id);
      return 'stored';
    } catch (error) {
      return (error as Error).message;
    }
  };
  const state = async () => {
    const read = (await canRead(gateway)) ? 'read' : 'no answer';
    return `${read}, ${await submit()}, readyz ${(await gateway.isReady()) ? 200 : 503}`;
  };
  const becomes = async (wanted: string) => {
    const startedAt = performance.now();
    await until(state, wanted);
    return `${wanted} (after ${Math.round(performance.now() - startedAt)} ms)`;
  };
  const full = 'read, STORAGE_FULL, readyz 503';
  const well = 'read, stored, readyz 200';
  const table: [string, string][] = [['with room', await becomes(well)]];
  await leaveFree(filler, MIN_FREE_MB / 2);
  table.push(['almost full', await becomes(full)]);
  await leaveFree(filler, 0);
  table.push(['without a byte free', await becomes(full)]);
  await killServer(gateway.dataDir);
  table.push(['… and PostgreSQL killed', await becomes(full)]);
  await truncate(filler, 0);
  table.push(['with room again', await becomes(well)]);
  const { lost, half, twice } = await findDamage(gateway, ledger);
  table.push([
    'lost, half there, there twice',
    [lost, half, twice].map((one) => one.length).join(', '),
  ]);
  if (lost.length + half.length + twice.length > 0) throw new Error(JSON.stringify(table));
  return table;
}

/** On a full disk it may have ended by itself, and be starting again. */
async function killServer(dataDir: string): Promise<void> {
  const runs = async () => ((await readServerPids(dataDir)) ? 'runs' : 'is away');
  await until(runs, 'runs');
  const server = await readServerPids(dataDir);
  if (server) sendSignal(server.postmaster, 'SIGKILL');
}

async function canRead(gateway: GatewayLife): Promise<boolean> {
  const counted = ask<{ totalCount: number }>(gateway, '{ documents { totalCount } }');
  return counted.then(
    ({ totalCount }) => totalCount > 0,
    () => false,
  );
}

/**
 * Fills the disk but for so many megabytes; to the last byte where that is none. The gateway's server
 * writes meanwhile: it may take the last bytes first, and the disk is full then as it should be.
 */
async function leaveFree(filler: string, megabytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(join(filler, '..'));
  const more = bavail * bsize - megabytes * 1_000_000;
  try {
    await writeFile(filler, Buffer.alloc(Math.max(0, more)), { flag: 'a' });
  } catch (error) {
    if (megabytes > 0 || (error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}
