import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, chown, cp, mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { DockerfileParser } from 'dockerfile-ast';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findFreePort } from '../support/processes/free-port.ts';
import { runOnrecord } from '../support/processes/gateway-process.ts';
import { asNobody, copyTree, isRoot, nobody } from '../support/processes/unprivileged.ts';

const root = join(import.meta.dirname, '../..');

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-image-'));
  await chmod(folder, 0o755);
});

afterAll(() => rm(folder, { recursive: true, force: true }));

const READ_TEXT = `{ extractStatements(text: "“We will see,” Ann Lee told Axios.") {
  statements { speaker { name } } } }`;

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
  // What tests have unpacked there, such as a browser, is no package.
  await rm(join(to, 'node_modules/.cache'), { recursive: true, force: true });
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

/** Licences that ask for nothing but their own words. */
const permissive = new Set([
  ...['MIT', 'ISC', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'BlueOak-1.0.0'],
]);

/** What npm has left: the packages, under which licences, and their bytes on the disk. */
async function weigh(modules: string) {
  const lock = JSON.parse(await readFile(join(modules, '.package-lock.json'), 'utf8'));
  const all: { license?: string; link?: boolean }[] = Object.values(lock.packages);
  // A link leads to a package of this repository, which is listed by its own folder as well.
  const left = all.filter(({ link }) => !link);
  const licences = new Set(left.map(({ license }) => license ?? 'none'));
  const [bytes = ''] = execFileSync('du', ['-sb', modules], { encoding: 'utf8' }).split('\t');
  return { count: left.length, licences, bytes: Number(bytes) };
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
  expect(packages).not.toContain('prisma');
  const { count, licences, bytes } = await weigh(join(build, 'node_modules'));
  expect(count).toBeLessThan(160);
  expect(bytes).toBeLessThan(250_000_000);
  expect([...licences].filter((licence) => !permissive.has(licence))).toEqual([]);
}, 400_000);

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
  // In a thread of its own, whose files need their packages as well.
  const answer = await fetch(`http://127.0.0.1:${env.PORT}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: READ_TEXT }),
  });
  const speaker = { name: 'Ann Lee' };
  const read = { extractStatements: { statements: [{ speaker }] } };
  expect(await answer.json()).toEqual({ data: read });
  expect(await gateway.end('SIGTERM')).toEqual({ code: 0, signal: null });
  expect(isWell()).toBe(false);
}, 60_000);
