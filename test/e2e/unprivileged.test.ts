import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, chown, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../support/processes/free-port.ts';
import { runOnrecord } from '../support/processes/gateway-process.ts';
import { asNobody, copyTree, isRoot, nobody } from '../support/processes/unprivileged.ts';

const root = join(import.meta.dirname, '../..');

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-user-'));
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const [setpriv = '', ...rights] = asNobody;

function canRead(path: string): boolean {
  return !isRoot || spawnSync(setpriv, [...rights, 'test', '-r', path]).status === 0;
}

/** The build where an unprivileged user can read it: a copy by hard links, if it must be. */
function findReadableBuild(): string {
  const command = 'dist/cli/onrecord.js';
  if (canRead(join(root, command))) return join(root, command);
  for (const part of ['package.json', 'dist', 'prisma', 'node_modules']) {
    copyTree(join(root, part), join(folder, part));
  }
  return join(folder, command);
}

test('runs as a user without rights, whose data nobody else can read', async () => {
  const home = join(folder, 'home');
  const dataDir = join(home, 'data');
  execFileSync('mkdir', [home]);
  if (isRoot) await chown(home, nobody, nobody);
  const gateway = runOnrecord(['serve', '--demo'], {
    prefix: asNobody,
    program: [process.execPath, findReadableBuild()],
    env: { ONRECORD_DATA_DIR: dataDir, PORT: await findFreePort() },
    cwd: folder,
  });
  const [, url = ''] = await gateway.waitFor(/OnRecord is ready: (\S+)\n/);
  expect((await fetch(new URL('/readyz', url))).status).toBe(200);
  const owner = isRoot ? nobody : process.getuid?.();
  for (const path of [dataDir, join(dataDir, 'postgres'), join(dataDir, 'admin-key')]) {
    const { mode, uid } = await stat(path);
    expect({ path, others: mode & 0o077, uid }).toEqual({ path, others: 0, uid: owner });
  }
  expect(await gateway.end('SIGTERM')).toEqual({ code: 0, signal: null });
}, 60_000);

test('tells a user which folder cannot be written', async () => {
  const closed = join(folder, 'closed');
  execFileSync('mkdir', ['-m', '0555', closed]);
  const gateway = runOnrecord(['serve'], {
    prefix: asNobody,
    program: [process.execPath, findReadableBuild()],
    env: { ONRECORD_DATA_DIR: join(closed, 'data') },
    cwd: folder,
  });
  expect(await gateway.exit()).toEqual({ code: 1, signal: null });
  expect(gateway.stderr).toContain(
    `${join(closed, 'data')} cannot be read or written by this user`,
  );
});
