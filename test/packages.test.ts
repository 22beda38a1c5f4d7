import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (path: string) => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8');
const manifests = ['package.json', 'src/client/package.json', 'src/extract/package.json'];
const [gateway, client, extractor] = manifests.map((path) => JSON.parse(read(path)));
const lock = JSON.parse(read('package-lock.json'));

test('the gateway and the packages beside it have one version, which the lock file has too', () => {
  const { version } = gateway;
  expect([client, extractor].map((manifest) => manifest.version)).toEqual([version, version]);
  expect(gateway.workspaces).toEqual(['src/client', 'src/extract']);
  for (const place of ['', ...gateway.workspaces]) {
    expect(lock.packages[place].version, place).toBe(version);
  }
});

test('the extractor runs on the language model that the gateway runs on', () => {
  const names = Object.keys(extractor.dependencies);
  expect(names).not.toEqual([]);
  for (const name of names) {
    expect(extractor.dependencies[name], name).toBe(gateway.dependencies[name]);
  }
});

test('each package can be published, with the licence of the whole', () => {
  for (const [index, folder] of ['', ...gateway.workspaces].entries()) {
    const manifest = [gateway, client, extractor][index];
    expect(manifest.private, manifest.name).toBeUndefined();
    expect(manifest.license).toBe('MIT');
    expect(read(`${folder}/LICENSE`)).toBe(read('LICENSE'));
  }
});
