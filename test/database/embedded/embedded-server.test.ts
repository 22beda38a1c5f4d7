import { execFileSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { querySql } from '../../support/raw-sql.ts';
import {
  awaitEnd,
  endGateways,
  type GatewayProcess,
  isThere,
  readServerPids,
  startGateway,
} from './gateway-process.ts';

/** Closed to others, as a clone in root's own folder is; with a space, and long where asked. */
let base: string;
let made: string;
let count = 0;

/** A data directory in which the first start lies behind, with one row that was committed. */
function copyCluster(name = `data ${++count}`): string {
  const dataDir = join(base, name);
  execFileSync('cp', ['-a', made, dataDir]);
  return dataDir;
}

async function readRows(gateway: GatewayProcess) {
  return querySql(await gateway.ready(), 'SELECT n FROM kept ORDER BY n');
}

beforeAll(async () => {
  base = await mkdtemp(join(tmpdir(), 'onrecord-embedded-'));
  made = join(base, 'made once');
  const gateway = startGateway(made);
  const connection = await gateway.ready();
  await querySql(connection, 'CREATE TABLE kept AS SELECT 1 AS n');
  expect(gateway.lines.find((line) => line.ready)?.firstStart).toBe(true);
  gateway.signal('SIGTERM');
  expect(await gateway.ended()).toBe(0);
}, 60_000);

afterEach(endGateways, 60_000);
afterAll(() => rm(base, { recursive: true }));

describe('an embedded server', { timeout: 120_000 }, () => {
  it('keeps what was committed from one run to the next', async () => {
    const gateway = startGateway(copyCluster());
    expect(await readRows(gateway)).toEqual([{ n: 1 }]);
    expect(gateway.said(/recovery|not shut down cleanly/)).toBe(false);
  });

  it('writes through to the disk, checks its pages and speaks UTF-8', async () => {
    const gateway = startGateway(copyCluster());
    const settings = await querySql(
      await gateway.ready(),
      `SELECT current_setting('fsync') AS fsync, current_setting('synchronous_commit') AS commit,
         current_setting('data_checksums') AS checksums, current_setting('server_encoding') AS encoding,
         current_setting('listen_addresses') AS network, lower('É') AS lower`,
    );
    expect(settings).toEqual([
      { fsync: 'on', commit: 'on', checksums: 'on', encoding: 'UTF8', network: '', lower: 'é' },
    ]);
  });

  it('is reached where the path is longer than a socket allows', async () => {
    const dataDir = copyCluster('long '.repeat(30));
    const gateway = startGateway(dataDir);
    const connection = await gateway.ready();
    expect(await readRows(gateway)).toEqual([{ n: 1 }]);
    const link = 'host' in connection ? connection.host : '';
    expect((await stat(join(link, '..'))).mode & 0o777).toBe(0o700);
    gateway.signal('SIGTERM');
    await gateway.ended();
    await expect(stat(join(link, '..'))).rejects.toThrow(/ENOENT/);
  });

  it('refuses a second process and leaves the first alone', async () => {
    const dataDir = copyCluster();
    const first = startGateway(dataDir);
    await first.ready();
    const second = startGateway(dataDir);
    await expect(second.ready()).rejects.toThrow(
      `The data directory ${dataDir} is in use by process ${first.pid}.`,
    );
    expect(await second.ended()).toBe(1);
    expect(await readRows(first)).toEqual([{ n: 1 }]);
  });

  it('lets one of five that start at once have the directory', async () => {
    const dataDir = copyCluster();
    const gateways = Array.from({ length: 5 }, () => startGateway(dataDir));
    const results = await Promise.allSettled(gateways.map((gateway) => gateway.ready()));
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it.each(['SIGTERM', 'SIGINT'] as const)(
    'ends in order on a %s to the whole group, as from a terminal',
    async (name) => {
      const dataDir = copyCluster();
      const gateway = startGateway(dataDir);
      await gateway.ready();
      const { server, watchers } = await readServerPids(dataDir);
      gateway.signal(name, 'group');
      expect(await gateway.ended()).toBe(0);
      expect(gateway.lines.at(-1)).toEqual({ stopped: true });
      expect(gateway.said(/database system is shut down/)).toBe(true);
      expect(await Promise.all([server, ...watchers].map(isThere))).not.toContain(true);
    },
  );

  it('ends by itself when its gateway is killed', async () => {
    const dataDir = copyCluster();
    const gateway = startGateway(dataDir);
    await gateway.ready();
    const { server, watchers } = await readServerPids(dataDir);
    gateway.signal('SIGKILL');
    await awaitEnd(server, ...watchers);
    expect(await readRows(startGateway(dataDir))).toEqual([{ n: 1 }]);
  });

  it('is ended by the next start when it was left behind', async () => {
    const dataDir = copyCluster();
    const gateway = startGateway(dataDir);
    await querySql(await gateway.ready(), 'INSERT INTO kept VALUES (2)');
    const { server, watchers } = await readServerPids(dataDir);
    // A stopped gateway does not see one watcher go and thereby wake the other, which ends the server.
    gateway.signal('SIGSTOP');
    for (const pid of [...watchers, gateway.pid]) process.kill(pid, 'SIGKILL');
    await awaitEnd(gateway.pid, ...watchers);
    expect(await isThere(server)).toBe(true);
    const next = startGateway(dataDir);
    expect(await readRows(next)).toEqual([{ n: 1 }, { n: 2 }]);
    expect(next.said(new RegExp(`left its PostgreSQL running \\(process ${server}\\)`))).toBe(true);
    expect(await isThere(server)).toBe(false);
  });

  it('recovers when everything was killed', async () => {
    const dataDir = copyCluster();
    const gateway = startGateway(dataDir);
    await querySql(await gateway.ready(), 'INSERT INTO kept VALUES (2)');
    const { server, watchers } = await readServerPids(dataDir);
    // The watchers before the gateway, and it stopped: else one of them ends the server in between.
    gateway.signal('SIGSTOP');
    for (const pid of [...watchers, gateway.pid, server]) process.kill(pid, 'SIGKILL');
    await awaitEnd(gateway.pid, ...watchers, server);
    const next = startGateway(dataDir);
    expect(await readRows(next)).toEqual([{ n: 1 }, { n: 2 }]);
    expect(next.said(/automatic recovery in progress/)).toBe(true);
  });

  it('waits for the parts that a killed server leaves', async () => {
    const dataDir = copyCluster();
    const gateway = startGateway(dataDir);
    const connection = await gateway.ready();
    const { server } = await readServerPids(dataDir);
    const busy = querySql(connection, 'SELECT pg_sleep(60)').catch(() => 'cut off');
    process.kill(server, 'SIGKILL');
    gateway.signal('SIGKILL');
    await awaitEnd(gateway.pid);
    expect(await readRows(startGateway(dataDir))).toEqual([{ n: 1 }]);
    expect(await busy).toBe('cut off');
  });

  it('starts beside the empty file of a server that was killed as it began', async () => {
    const dataDir = copyCluster();
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), '');
    expect(await readRows(startGateway(dataDir))).toEqual([{ n: 1 }]);
  });

  it('is started again by its gateway when it was killed', async () => {
    const gateway = startGateway(copyCluster());
    await querySql(await gateway.ready(), 'INSERT INTO kept VALUES (2)');
    const { server } = await readServerPids(gateway.dataDir);
    process.kill(server, 'SIGKILL');
    await vi.waitUntil(() => gateway.said(/PostgreSQL runs again/), { timeout: 60_000 });
    expect(await readRows(gateway)).toEqual([{ n: 1 }, { n: 2 }]);
    gateway.signal('SIGTERM');
    expect(await gateway.ended()).toBe(0);
  });

  it('is started again as a whole when a part of it was killed', async () => {
    const gateway = startGateway(copyCluster());
    const connection = await gateway.ready();
    const [row] = await querySql(
      connection,
      `SELECT pid FROM pg_stat_activity WHERE backend_type = 'walwriter'`,
    );
    const { server } = await readServerPids(gateway.dataDir);
    process.kill((row as { pid: number }).pid, 'SIGKILL');
    await vi.waitUntil(() => gateway.said(/PostgreSQL runs again/), { timeout: 60_000 });
    expect((await readServerPids(gateway.dataDir)).server).not.toBe(server);
    expect(await readRows(gateway)).toEqual([{ n: 1 }]);
  });

  it('is not kept from starting by a number that another process has now', async () => {
    const dataDir = copyCluster();
    const stale = `${process.pid}\n${dataDir}/postgres\n1\n5432\n.\n\n  1  1\nready   \n`;
    await writeFile(join(dataDir, 'postgres', 'postmaster.pid'), stale);
    expect(await readRows(startGateway(dataDir))).toEqual([{ n: 1 }]);
  });

  it('moves a half-made first directory aside and keeps it', async () => {
    const dataDir = join(base, 'half made');
    const first = startGateway(dataDir);
    await vi.waitUntil(() => stat(join(dataDir, 'postgres.new')).catch(() => null), {
      timeout: 60_000,
      interval: 5,
    });
    first.signal('SIGKILL');
    await first.ended();
    const second = startGateway(dataDir);
    await second.ready();
    const aside = (await readdir(dataDir)).filter((name) => name.includes('half-made'));
    expect(aside).toHaveLength(1);
    expect(second.said(/An earlier first start was interrupted/)).toBe(true);
  });

  it.each([
    ['99', /PostgreSQL 99, newer than the embedded/],
    ['9.6', /PostgreSQL 9\.6, older than the embedded/],
  ])('leaves the data of version %s alone', async (version, sentence) => {
    const dataDir = copyCluster();
    await writeFile(join(dataDir, 'postgres', 'PG_VERSION'), `${version}\n`);
    const gateway = startGateway(dataDir);
    await expect(gateway.ready()).rejects.toThrow(sentence);
    expect(await readdir(dataDir)).toContain('postgres');
  });

  it('runs for a user without rights, too', async () => {
    const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
    const home = await mkdtemp(join(tmpdir(), 'onrecord-user-'));
    await chmod(home, 0o777);
    await mkdir(join(home, 'data'), { mode: 0o777 });
    await chmod(join(home, 'data'), 0o777);
    const gateway = startGateway(join(home, 'data', 'mine'), nobody);
    const rows = await querySql(await gateway.ready(), 'SELECT 1 AS n');
    expect(rows).toEqual([{ n: 1 }]);
    gateway.signal('SIGTERM');
    expect(await gateway.ended()).toBe(0);
    await rm(home, { recursive: true });
  });
});
