import { appendFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findUsableBinaries } from '../../../src/database/embedded/binaries/usable-binaries.ts';
import {
  clusterFolder,
  ensureCluster,
  nameForServer,
} from '../../../src/database/embedded/cluster.ts';
import { launchServer } from '../../../src/database/embedded/launch-server.ts';
import { readPostmasterFile } from '../../../src/database/embedded/postmaster-file.ts';
import { chooseAccount } from '../../../src/database/embedded/server-account.ts';
import type { ServerProcess } from '../../../src/database/embedded/server-process.ts';
import { toServerArguments } from '../../../src/database/embedded/server-settings.ts';
import { findFreePort } from './free-port.ts';
import { readServerPids, sendSignal } from './server-pids.ts';

/** A PostgreSQL server that is nobody else's, reached over TCP as one on another machine is. */
export interface OwnServer {
  /** As DATABASE_URL has it, for the superuser. */
  url: string;
  /** Stops every process of it where it stands (SIGSTOP): connections stay, and nothing answers. */
  freeze(): Promise<void>;
  thaw(): Promise<void>;
  /** Ends it at once, as with `pg_ctl stop -m immediate`: every connection is cut. */
  stopAtOnce(): Promise<void>;
  /** Starts it again, at the same port. */
  start(): Promise<void>;
  /** Ends it and deletes its data. */
  close(): Promise<void>;
}

const log = { debug() {}, info() {}, warn() {}, error() {} };

/** Nobody keeps these data: the disk need not be waited for. */
const hastySettings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };

/** @param access lines of pg_hba.conf about TCP. @default any user of this machine, without a password */
export async function startOwnServer(
  access = 'host all all 127.0.0.1/32 trust',
): Promise<OwnServer> {
  const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-server-'));
  const folder = clusterFolder(dataDir);
  const account = await chooseAccount(folder);
  const binaries = await findUsableBinaries(account);
  await ensureCluster({ dataDir, binaries, account, log, durable: false });
  // The first line that fits counts, and those that initdb wrote refuse all that comes by TCP.
  const local = 'local all all trust';
  await rm(join(folder, 'pg_hba.conf'));
  await appendFile(join(folder, 'pg_hba.conf'), `${local}\n${access}\n`, { mode: 0o644 });
  const port = await findFreePort();
  const settings = toServerArguments({ ...hastySettings, listen_addresses: '127.0.0.1', port });
  const args = ['-D', nameForServer(folder, account), ...settings];
  let server: ServerProcess | undefined;
  const start = async () => {
    server = await launchServer({ postgres: binaries.postgres, args, folder, account, log });
  };
  const signalAll = async (signal: NodeJS.Signals) => {
    const pids = await readServerPids(dataDir);
    // The first one first, so that it begins no other meanwhile.
    if (pids) sendSignal(pids.postmaster, signal);
    for (const pid of (await readServerPids(dataDir))?.backends ?? []) sendSignal(pid, signal);
  };
  await start();
  return {
    url: `postgresql://onrecord@127.0.0.1:${port}/postgres`,
    freeze: () => signalAll('SIGSTOP'),
    thaw: () => signalAll('SIGCONT'),
    async stopAtOnce() {
      const running = await readPostmasterFile(folder);
      if (running) process.kill(running.pid, 'SIGQUIT');
      await server?.ended;
    },
    start,
    async close() {
      await signalAll('SIGCONT');
      await server?.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}
