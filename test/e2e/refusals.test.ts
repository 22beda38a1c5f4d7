import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { type AddressInfo, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type DatabaseConnection, withDatabase } from '../../src/database/connection.ts';
import { adminKeyFile } from '../../src/gateway/admin-key-file.ts';
import { createDatabase, dropDatabase, useDatabase } from '../support/database.ts';
import { findFreePort } from '../support/processes/free-port.ts';
import { runOnrecord, toUrl } from '../support/processes/gateway-process.ts';
import { querySql } from '../support/raw-sql.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-e2e-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function run(words: readonly string[], env: Record<string, string>) {
  const command = runOnrecord(words, { env });
  return { ...(await command.exit()), stdout: command.stdout, stderr: command.stderr };
}

describe('wrong settings and wrong usage', () => {
  test.each([['serve'], ['migrate'], ['verify'], ['keys list']])(
    'end "%s" with code 2 and every message, before anything is touched',
    async (words) => {
      const dataDir = join(folder, 'untouched');
      const { code, stderr } = await run(words.split(' '), {
        PORT: 'http',
        ONRECORD_DATA_DIR: dataDir,
        ONRECORD_LOG_LEVEL: 'loud',
        ONRECORD_ADMINKEY: 'x',
      });
      expect(code).toBe(2);
      expect(stderr.trim().split('\n')).toEqual([
        expect.stringContaining('PORT must be'),
        expect.stringContaining('ONRECORD_LOG_LEVEL must be'),
        expect.stringContaining('did you mean ONRECORD_ADMIN_KEY?'),
      ]);
      expect(existsSync(dataDir)).toBe(false);
    },
  );

  test.each([
    ['an unknown command', ['sevre'], 'serve'],
    ['an unknown option', ['serve', '--dmeo'], '--demo'],
    ['an unknown scope', ['keys', 'create', 'A', '--scope', 'all'], 'read'],
    ['a missing name', ['keys', 'create'], 'name'],
  ])('end %s with code 2 and a hint', async (_, words, hint) => {
    const { code, stderr, stdout } = await run(words, {});
    expect(code).toBe(2);
    expect(stderr).toContain(hint);
    expect(stdout).toBe('');
  });

  test('leave the help with code 0', async () => {
    const { code, stdout } = await run(['keys', 'create', '--help'], {});
    expect(code).toBe(0);
    expect(stdout).toContain('--expires');
    expect(stdout).toContain('Exit codes:');
  });
});

describe('places that cannot be used', () => {
  let taken: Server | undefined;

  afterEach(() => {
    taken?.close();
    taken = undefined;
  });

  const database = useDatabase();

  test('a taken port is named', async () => {
    const port = await findFreePort();
    taken = createServer().listen(Number(port), '127.0.0.1');
    const { code, stderr } = await run(['serve'], {
      PORT: port,
      DATABASE_URL: toUrl(database.connection),
      ONRECORD_DATA_DIR: join(folder, 'port'),
    });
    expect(code).toBe(1);
    expect(stderr).toContain(`Port ${port} of 127.0.0.1 is in use by another program`);
  });

  describe('with a database of its own and a Redis that says nothing', { timeout: 120_000 }, () => {
    let silent: Server;
    let dataDir = '';

    beforeAll(async () => {
      silent = createServer().listen(0, '127.0.0.1');
      await once(silent, 'listening');
      dataDir = join(folder, 'own');
    });

    afterAll(() => silent.close());

    test.each([
      ['a taken port', (port: string) => ({ PORT: port }), 'is in use by another program'],
      [
        'a taken port of the metrics',
        (port: string) => ({ ONRECORD_METRICS_PORT: port, ONRECORD_METRICS_HOST: '127.0.0.1' }),
        'set ONRECORD_METRICS_PORT to another one',
      ],
      ['a wrong host', () => ({ HOST: '192.0.2.1' }), 'is not an address of this machine'],
    ])('ends where there is %s', async (_, change, sentence) => {
      const port = await findFreePort();
      taken = createServer().listen(Number(port), '127.0.0.1');
      const { code, stderr } = await run(['serve'], {
        PORT: await findFreePort(),
        ONRECORD_DATA_DIR: dataDir,
        REDIS_URL: `redis://127.0.0.1:${(silent.address() as AddressInfo).port}`,
        ...change(port),
      });
      expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining(sentence) });
    });
  });

  test.each([['verify'], ['keys list'], ['keys create Desk'], ['keys revoke Desk']])(
    '"%s" makes no database, and says where it looked',
    async (words) => {
      const dataDir = join(folder, 'nowhere');
      const { code, stderr } = await run(words.split(' '), { ONRECORD_DATA_DIR: dataDir });
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringContaining(`There is no database in ${dataDir}.`),
      });
      expect(existsSync(dataDir)).toBe(false);
    },
  );

  test.each([['serve'], ['migrate']])(
    '"%s" refuses a folder that holds other files',
    async (word) => {
      const home = await mkdtemp(join(folder, 'home-'));
      await mkdir(join(home, 'postgres'));
      await writeFile(join(home, 'postgres', 'notes.txt'), 'mine');
      const { code, stderr } = await run([word], {
        PORT: await findFreePort(),
        ONRECORD_DATA_DIR: home,
      });
      expect({ code, stderr }).toEqual({
        code: 1,
        stderr: expect.stringContaining(`${home} holds other files and is no data directory`),
      });
      await expect(adminKeyFile(home).write('a key')).rejects.toThrow('holds other files');
      expect(await readdir(home)).toEqual(['postgres']);
      expect(await readdir(join(home, 'postgres'))).toEqual(['notes.txt']);
    },
  );

  test('a database that does not answer is named without its password', async () => {
    const port = await findFreePort();
    const { code, stderr, stdout } = await run(['serve'], {
      DATABASE_URL: `postgresql://ann:hunter2@127.0.0.1:${port}/quotes`,
    });
    expect(code).toBe(1);
    expect(stderr).toContain(`The database ann@127.0.0.1:${port}/quotes cannot be used`);
    expect(stderr + stdout).not.toContain('hunter2');
  });

  test('a database that is not there is named', async () => {
    const url = toUrl(withDatabase(database.connection, 'no_such_database'));
    const { code, stderr } = await run(['serve'], { DATABASE_URL: url });
    expect(code).toBe(1);
    expect(stderr).toContain('there is no database with that name (3D000)');
  });

  test('a data directory that is a file is named', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    const { code, stderr } = await run(['serve'], { ONRECORD_DATA_DIR: join(file, 'data') });
    expect(code).toBe(1);
    expect(stderr).toContain(file);
    expect(stderr).not.toContain('unexpectedly');
  });
});

describe('the schema of a server of the user', () => {
  let connection: DatabaseConnection;

  beforeAll(async () => {
    connection = await createDatabase({ migrated: false });
  });

  afterAll(() => dropDatabase(connection));

  const environment = async () => ({
    DATABASE_URL: toUrl(connection),
    PORT: await findFreePort(),
    ONRECORD_DATA_DIR: join(folder, 'external'),
  });

  const execute = (sql: string) => querySql(connection, sql);

  test('is refused while it is empty, with what to run', async () => {
    const { code, stderr } = await run(['serve'], await environment());
    expect(code).toBe(1);
    expect(stderr).toContain('run "onrecord migrate"');
  });

  test('is made once by ten who migrate at once', { timeout: 120_000 }, async () => {
    const env = await environment();
    const runs = await Promise.all(Array.from({ length: 10 }, () => run(['migrate'], env)));
    expect(runs.map(({ code }) => code)).toEqual(Array.from({ length: 10 }, () => 0));
    const applied = runs.flatMap(({ stdout }) => stdout.match(/^Applied .*$/gm) ?? []);
    expect(new Set(applied).size).toBe(applied.length);
    const rows = await execute('SELECT migration_name FROM _prisma_migrations');
    expect(rows).toHaveLength(applied.length);
  });

  test('is served once it is there, with a key file of its own', async () => {
    const gateway = runOnrecord(['serve'], { env: await environment() });
    await gateway.waitFor(/OnRecord is ready/);
    expect(gateway.stdout).toContain(join(folder, 'external', 'admin-key'));
    expect(await gateway.end('SIGTERM')).toEqual({ code: 0, signal: null });
  });

  test('is refused where it is older, with what to run', async () => {
    await execute(`DELETE FROM _prisma_migrations WHERE migration_name =
      (SELECT max(migration_name) FROM _prisma_migrations)`);
    const { code, stderr } = await run(['serve'], await environment());
    expect(code).toBe(1);
    expect(stderr).toContain('older than this version; run "onrecord migrate"');
  });

  test('is refused where it is newer', async () => {
    await execute(`INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
      VALUES ('x', 'x', '99990101000000_later', now())`);
    const { code, stderr } = await run(['serve'], await environment());
    expect(code).toBe(1);
    expect(stderr).toContain('newer than this version');
  });
});
