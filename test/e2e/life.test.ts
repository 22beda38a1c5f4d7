import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findFreePort } from '../support/processes/free-port.ts';
import { isAlive, runOnrecord } from '../support/processes/gateway-process.ts';

/** One data directory for the whole file: each test finds what the ones before have left. */
let dataDir = '';
let port = '';

beforeAll(async () => {
  const parent = await mkdtemp(join(tmpdir(), 'onrecord e2e '));
  dataDir = join(parent, 'data of mine');
  port = await findFreePort();
});

afterAll(() => rm(join(dataDir, '..'), { recursive: true, force: true }));

const environment = () => ({ ONRECORD_DATA_DIR: dataDir, PORT: port });

async function start(...words: string[]) {
  const gateway = runOnrecord(['serve', ...words], { env: environment() });
  const [, url = ''] = await gateway.waitFor(/OnRecord is ready: (\S+)\n/);
  return { gateway, url };
}

async function ask(url: string, query: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return (await response.json()) as { data: { statements: { totalCount: number } } };
}

async function readServerPid(): Promise<number> {
  const text = await readFile(join(dataDir, 'postgres/postmaster.pid'), 'utf8');
  return Number(text.split('\n')[0]);
}

const countStatements = '{ statements { totalCount } }';

describe('a gateway and its own database', { timeout: 120_000 }, () => {
  test('at the first start says where the admin key is kept, not the key, and answers', async () => {
    const { gateway, url } = await start('--demo');
    const file = join(dataDir, 'admin-key');
    expect(gateway.stdout).toContain(`An admin key was created; it is in ${file}\n`);
    expect(await readFile(file, 'utf8')).toMatch(/^onrecord_[\w-]{43}\n$/);
    expect(gateway.stdout + gateway.stderr).not.toContain('onrecord_');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(url).toBe(`http://127.0.0.1:${port}/graphql`);
    expect((await ask(url, countStatements)).data.statements.totalCount).toBe(8);
    expect((await fetch(new URL('/readyz', url))).status).toBe(200);
    expect(await gateway.end('SIGTERM')).toEqual({ code: 0, signal: null });
  });

  test.runIf(process.platform === 'linux')('at a terminal shows the key, once', async () => {
    const own = join(dataDir, '../at a terminal');
    // `script` gives its command a terminal, and its own output is what stands there.
    const gateway = runOnrecord(
      [`exec '${process.execPath}' dist/cli/onrecord.js serve`, '/dev/null'],
      {
        program: ['script', '-qefc'],
        env: { ...environment(), ONRECORD_DATA_DIR: own, TERM: 'dumb' },
      },
    );
    await gateway.waitFor(/OnRecord is ready: (\S+)/);
    const [, shown] =
      gateway.stdout.match(/shown only this once .*:\s+(onrecord_[\w-]{43})\s/) ?? [];
    expect(`${shown}\n`).toBe(await readFile(join(own, 'admin-key'), 'utf8'));
    // Its terminal closes with `script`: the gateway ends, and its database with it.
    await gateway.end('SIGTERM');
    const isStopped = () =>
      stat(join(own, 'postgres/postmaster.pid')).then(
        () => false,
        () => true,
      );
    await expect.poll(isStopped, { timeout: 30_000 }).toBe(true);
  });

  test('at the next start neither shows a key nor loads the article again', async () => {
    const { gateway, url } = await start('--demo');
    expect((await ask(url, countStatements)).data.statements.totalCount).toBe(8);
    await gateway.end('SIGTERM');
    expect(gateway.stdout.split('\n')).toEqual([
      `OnRecord is ready: ${url}`,
      'Pages from other origins may not read responses. To allow one in development:',
      '  ONRECORD_ORIGINS=http://localhost:5173 npm start',
      '',
    ]);
    expect(gateway.stderr).not.toContain('onrecord_');
  });

  test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'ends on %s with its database',
    async (signal) => {
      const { gateway } = await start();
      const server = await readServerPid();
      expect(isAlive(server)).toBe(true);
      expect(await gateway.end(signal)).toEqual({ code: 0, signal: null });
      expect(isAlive(server)).toBe(false);
    },
  );

  test('refuses a second process on its data directory, and is none the worse', async () => {
    const { url } = await start();
    const second = runOnrecord(['serve'], {
      env: { ...environment(), PORT: await findFreePort() },
    });
    expect(await second.exit()).toEqual({ code: 1, signal: null });
    expect(second.stderr).toContain(`The data directory ${dataDir} is in use by process`);
    expect(second.stdout).toBe('');
    expect((await ask(url, countStatements)).data.statements.totalCount).toBe(8);
  });

  test('lets keys be made, listed and revoked while it runs', async () => {
    await start();
    const run = async (...words: string[]) => {
      const command = runOnrecord(['keys', ...words], { env: environment() });
      return { ...(await command.exit()), ...command, stdout: command.stdout };
    };
    const made = await run('create', 'City desk', '--scope', 'submit', 'review');
    expect(made.stdout).toMatch(/^onrecord_[\w-]{43}\n$/);
    expect((await run('revoke', 'City desk')).code).toBe(0);
    const { stdout } = await run('list', '--json');
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(rows).toMatchObject([
      { name: 'admin', scopes: 'admin', state: 'active' },
      { name: 'City desk', scopes: 'submit review', state: 'revoked' },
    ]);
  });

  test('recovers by itself after it was killed', async () => {
    const { gateway } = await start();
    await gateway.end('SIGKILL');
    const { url } = await start();
    expect((await ask(url, countStatements)).data.statements.totalCount).toBe(8);
  });

  test('ends on Ctrl-C under npm, which hands the signal on as well', async () => {
    const npm = runOnrecord([], {
      program: ['npm', 'start'],
      env: { ...environment(), npm_config_update_notifier: 'false' },
      group: true,
    });
    await npm.waitFor(/OnRecord is ready/);
    const server = await readServerPid();
    expect(await npm.end('SIGINT')).toEqual({ code: 0, signal: null });
    expect(npm.stderr).toContain('"msg":"stopped"');
    expect(isAlive(server)).toBe(false);
  });

  test('ends on SIGTERM to npm alone', async () => {
    const npm = runOnrecord([], {
      program: ['npm', 'start'],
      env: { ...environment(), npm_config_update_notifier: 'false' },
    });
    await npm.waitFor(/OnRecord is ready/);
    const server = await readServerPid();
    expect(await npm.end('SIGTERM')).toEqual({ code: 0, signal: null });
    expect(isAlive(server)).toBe(false);
  });
});
