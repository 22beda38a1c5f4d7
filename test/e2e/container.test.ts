import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../support/free-port.ts';
import { runOnrecord } from '../support/gateway-process.ts';
import { asNobody, copyTree, isRoot, nobody } from '../support/unprivileged.ts';

const root = join(import.meta.dirname, '../..');

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-image-'));
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

type Instruction = [keyword: string, rest: string];

/** The stages of the image, each with its instructions. */
async function readStages(): Promise<Instruction[][]> {
  const file = await readFile(join(root, 'docker/Dockerfile'), 'utf8');
  const stages: Instruction[][] = [];
  for (const one of DockerfileParser.parse(file).getInstructions()) {
    if (one.getKeyword() === 'FROM') stages.push([]);
    stages.at(-1)?.push([one.getKeyword(), one.getArgumentsContent() ?? '']);
  }
  return stages;
}

/**
 * What COPY . . takes by the list of what is left out, and the packages as they are installed here:
 * installing them is the one step that is not taken, for it needs the registry.
 */
async function copyContext(to: string): Promise<void> {
  const list = await readFile(join(root, 'docker/Dockerfile.dockerignore'), 'utf8');
  const lines = list.split('\n').filter((line) => line && line !== '**');
  await mkdir(to);
  for (const line of lines) {
    const [, isTaken, path = ''] = line.match(/^(!?)(.+)$/) ?? [];
    if (isTaken)
      await cp(join(root, path), join(to, path), { recursive: true, preserveTimestamps: true });
    else await rm(join(to, path), { recursive: true, force: true });
  }
  copyTree(join(root, 'node_modules'), join(to, 'node_modules'));
  // Which npm writes anew: it must be no link to that of this checkout.
  const installed = 'node_modules/.package-lock.json';
  await rm(join(to, installed));
  await cp(join(root, installed), join(to, installed), { preserveTimestamps: true });
}

/** As COPY --from=build does. */
async function copy(from: string, to: string): Promise<void> {
  const target = join(folder, 'app', to);
  await mkdir(dirname(target), { recursive: true });
  copyTree(join(folder, 'build', from), target);
}

test('the first stage, step by step: it builds from what it is given, and keeps few packages', async () => {
  const [first = []] = await readStages();
  const build = join(folder, 'build');
  await copyContext(build);
  const env = { ...process.env, npm_config_prefer_offline: 'true' };
  for (const [keyword, command] of first) {
    if (keyword === 'RUN')
      execFileSync('/bin/sh', ['-c', command], { cwd: build, env, stdio: 'pipe' });
  }
  const packages = await readdir(join(build, 'node_modules'));
  expect(packages).toContain('graphql-yoga');
  expect(packages).not.toContain('vitest');
}, 180_000);

/**
 * What the image is, without a container engine: what is copied into it, its user, its variables, its
 * command and its health check.
 */
test('the image, step by step: it starts as a user of few rights, is well, and stops', async () => {
  const stage = (await readStages()).at(-1) ?? [];
  const rest = (keyword: string) => stage.find(([name]) => name === keyword)?.[1] ?? '';
  for (const [keyword, words] of stage) {
    const [, from, to] = words.match(/^(?:--from=build )?\/app\/(\S+) \.\/(\S*)$/) ?? [];
    if (keyword === 'COPY') await copy(String(from), to || String(from));
  }
  const data = join(folder, 'data');
  await mkdir(data, { mode: 0o700 });
  if (isRoot) await chown(data, nobody, nobody);
  const given = Object.fromEntries(
    rest('ENV')
      .split(' ')
      .map((pair) => pair.split('=') as [string, string]),
  );
  expect(given.ONRECORD_DATA_DIR).toBe(rest('VOLUME'));
  const env = { ...given, ONRECORD_DATA_DIR: data, PORT: await findFreePort() };
  const check = rest('HEALTHCHECK');
  const [probe = '', ...words] = JSON.parse(check.slice(check.indexOf('CMD') + 3)) as string[];
  const isWell = () => spawnSync(probe, words, { env: { ...process.env, ...env } }).status === 0;

  expect(isWell()).toBe(false);
  const gateway = runOnrecord([], {
    prefix: asNobody,
    program: JSON.parse(rest('CMD')),
    env,
    cwd: join(folder, 'app'),
  });
  await gateway.waitFor(/OnRecord is ready/);
  expect(isWell()).toBe(true);
  expect(await gateway.end('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(isWell()).toBe(false);
}, 60_000);
