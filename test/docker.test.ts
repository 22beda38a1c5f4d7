import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { DockerfileParser } from 'dockerfile-ast';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { settingNames } from '../src/settings/settings.ts';
import { metrics } from '../src/telemetry/metrics.ts';

const read = (name: string) => readFile(new URL(`../docker/${name}`, import.meta.url), 'utf8');
const isSetting = (name: string) => (settingNames as string[]).includes(name);

test('the image builds and runs on the Node that has long-term support', async () => {
  const file = await read('Dockerfile');
  expect(file.match(/^FROM \S+/gm)).toEqual(Array(2).fill('FROM node:24-bookworm-slim'));
});

test('the image runs as a user of few rights, and says whether it is well', async () => {
  const instructions = DockerfileParser.parse(await read('Dockerfile')).getInstructions();
  const last = instructions.map((one) => one.getKeyword()).lastIndexOf('FROM');
  const argumentsOf = (keyword: string) =>
    instructions
      .slice(last)
      .filter((one) => one.getKeyword() === keyword)
      .map((one) => one.getArgumentsContent() ?? '');

  expect(argumentsOf('USER')).toEqual(['node']);
  expect(argumentsOf('HEALTHCHECK').join()).toContain('/readyz');
  expect(JSON.parse(argumentsOf('CMD').at(-1) ?? '')).toEqual([
    'node',
    'dist/cli/onrecord.js',
    'serve',
  ]);
  const given = argumentsOf('ENV').join(' ').split(' ');
  const names = given.map((pair) => pair.split('=')[0] ?? '').filter((name) => name !== 'NODE_ENV');
  expect(names.filter((name) => !isSetting(name))).toEqual([]);
});

test('what the build needs is not left out of it', async () => {
  const kept = (await read('Dockerfile.dockerignore')).match(/(?<=^!).+/gm) ?? [];
  expect(kept).toContain('src');
  for (const path of kept) expect(existsSync(new URL(`../${path}`, import.meta.url))).toBe(true);
});

test('the compose file sets only settings that there are, and publishes no metrics', async () => {
  const { services } = parse(await read('compose.yaml'), { merge: true });
  for (const name of ['migrate', 'gateway']) {
    const names = Object.keys(services[name].environment);
    expect(names.filter((one) => !isSetting(one))).toEqual([]);
  }
  expect(services.gateway.ports).toEqual(['127.0.0.1:4000:4000']);
  expect(Object.keys(services).sort()).toEqual(['gateway', 'migrate', 'postgres', 'redis']);
});

test('the dashboard asks only for metrics that there are', async () => {
  const known = new Set(metrics.getMetricsAsArray().map(({ name }) => name));
  const dashboard = JSON.parse(await read('grafana-dashboard.json'));
  const expressions: string[] = dashboard.panels.flatMap(
    ({ targets }: { targets: { expr: string }[] }) => targets.map(({ expr }) => expr),
  );
  const asked = expressions.flatMap((text) => text.match(/\b(onrecord|nodejs|process)_\w+/g) ?? []);
  expect(asked.length).toBeGreaterThanOrEqual(expressions.length);
  for (const name of asked) expect(known).toContain(name.replace(/_bucket$/, ''));
});
