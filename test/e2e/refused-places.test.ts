import { execFileSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { findFreePort } from '../support/processes/free-port.ts';
import { runOnrecord } from '../support/processes/gateway-process.ts';
import { type OwnServer, startOwnServer } from '../support/processes/own-server.ts';
import { querySql } from '../support/raw-sql.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-refused-'));
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** @returns the code, and the last line of what was said: the sentence that says why */
async function run(words: readonly string[], env: Record<string, string>) {
  const command = runOnrecord(words, { env: { PORT: await findFreePort(), ...env } });
  const { code } = await command.exit();
  return { code, said: command.stderr.trim().split('\n').at(-1), stdout: command.stdout };
}

// Only root can mount, and give files to others.
describe.runIf(process.getuid?.() === 0)('a data directory', () => {
  async function mount(name: string, options: string): Promise<string> {
    const place = join(folder, name);
    await mkdir(place);
    execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'onrecord-refused', place]);
    onTestFinished(() => void execFileSync('umount', ['-l', place]));
    return place;
  }

  test('on a disk that has no room for a database is told with what is free', async () => {
    const dataDir = join(await mount('full', 'size=20m'), 'data');
    const { code, said } = await run(['serve'], { ONRECORD_DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(said).toMatch(/^The disk of \S+data has \d+ MB free, and a new database needs 64 MB\./);
  });

  test('on a file system that cannot be written is named', async () => {
    const dataDir = join(await mount('read-only', 'size=20m,ro'), 'data');
    const { code, said } = await run(['serve'], { ONRECORD_DATA_DIR: dataDir });
    expect(code).toBe(1);
    expect(said).toBe(
      `${dataDir} is on a read-only file system (EROFS); ONRECORD_DATA_DIR can name another folder.`,
    );
  });

  test('whose database belongs to another user is named with its owner', async () => {
    const dataDir = join(folder, 'of another');
    await mkdir(join(dataDir, 'postgres'), { recursive: true });
    const [nobody, another] = [65_534, 65_531];
    await chown(dataDir, nobody, nobody);
    await chown(join(dataDir, 'postgres'), another, another);
    // As root, but for the numbers: the build may lie where only root can read.
    const gateway = runOnrecord(['serve'], {
      prefix: [
        'setpriv',
        `--reuid=${nobody}`,
        '--inh-caps=+dac_override',
        '--ambient-caps=+dac_override',
        '--',
      ],
      env: { ONRECORD_DATA_DIR: dataDir, PORT: await findFreePort() },
    });
    expect((await gateway.exit()).code).toBe(1);
    expect(gateway.stderr).toContain(
      `The data in ${join(dataDir, 'postgres')} belongs to another user (uid ${another}).`,
    );
  });
});

describe('the server of DATABASE_URL', () => {
  let server: OwnServer;

  beforeAll(async () => {
    const host = '127.0.0.1/32';
    server = await startOwnServer(
      `host all onrecord ${host} trust\nhost all all ${host} scram-sha-256`,
    );
    await execute(`CREATE ROLE ann LOGIN PASSWORD 'swordfish'`);
  });

  afterAll(() => server.close());

  const execute = (sql: string) => querySql({ url: server.url }, sql);

  const as = (user: string) => {
    const url = server.url.replace('onrecord@', `${user}@`);
    return { DATABASE_URL: url, ONRECORD_DATA_DIR: join(folder, 'external') };
  };

  test.each([
    ['a wrong one', 'ann:hunter2', 'it rejects the user or the password (28P01)'],
    ['none', 'ann', 'it asks for a password'],
  ])('that asks for a password and gets %s is named without it', async (_, user, reason) => {
    const { code, said, stdout } = await run(['serve'], as(user));
    expect(code).toBe(1);
    expect(said).toMatch(/^The database ann@127\.0\.0\.1:\d+\/postgres cannot be used: /);
    expect(said).toContain(reason);
    expect(said + stdout).not.toContain('hunter2');
  });

  test('that takes no writes is told', async () => {
    await execute(`CREATE ROLE eve LOGIN PASSWORD 'swordfish';
      ALTER ROLE eve SET default_transaction_read_only = on`);
    const { code, said } = await run(['migrate'], as('eve:swordfish'));
    expect(code).toBe(1);
    expect(said).toContain('cannot be used: it is read-only, like a standby (25006).');
  });

  test.each(['migrate', 'serve', 'verify'])(
    'that is too old is told with its version: %s',
    async (command) => {
      // No older one is at hand: this one says that it is.
      await execute(`CREATE SCHEMA IF NOT EXISTS older;
      CREATE OR REPLACE FUNCTION older.current_setting(text) RETURNS text LANGUAGE sql AS $$ SELECT CASE $1
        WHEN 'server_version_num' THEN '140011' WHEN 'server_version' THEN '14.11' ELSE 'UTF8' END $$;
      ALTER DATABASE postgres SET search_path = older, pg_catalog, public`);
      const { code, said } = await run([command], as('onrecord'));
      expect(code).toBe(1);
      expect(said).toBe('PostgreSQL 15 or later is needed; the server is 14.11.');
    },
  );
});
