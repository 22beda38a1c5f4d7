import { spawnSync } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
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

/** The instructions of the image's last stage, each with its keyword and the rest of it. */
async function readLastStage(): Promise<[keyword: string, rest: string][]> {
  const file = await readFile(join(root, 'docker/Dockerfile'), 'utf8');
  const all = DockerfileParser.parse(file)
    .getInstructions()
    .map((one): [string, string] => [one.getKeyword(), one.getArgumentsContent() ?? '']);
  return all.slice(all.findLastIndex(([keyword]) => keyword === 'FROM'));
}

/** As COPY --from=build does, from this checkout, whose set-up has made what the first stage makes. */
async function copy(from: string, to: string): Promise<void> {
  const target = join(folder, 'app', to);
  await mkdir(dirname(target), { recursive: true });
  copyTree(join(root, from), target);
}

/**
 * What the image is, without a container engine: what is copied into it, its user, its variables,
 * its command and its health check. The first stage is what the set-up does and is not run again;
 * the packages are those of this checkout, with those for development among them.
 */
test('the image, step by step: it starts as a user of few rights, is well, and stops', async () => {
  const stage = await readLastStage();
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
