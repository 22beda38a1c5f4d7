import { writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { loadTrustedDocuments } from '../../src/settings/trusted-documents.ts';

async function load(content: string) {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-manifest-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const path = join(folder, 'operations.json');
  writeFileSync(path, content);
  return loadTrustedDocuments(path);
}

test('a manifest is read', async () => {
  const documents = { [`${'0a'.repeat(32)}`]: '{ __typename }' };
  expect(await load(JSON.stringify(documents))).toEqual({ documents });
});

test.each([
  ['no JSON', '{'],
  ['a list', '[]'],
  ['a name that is no hash', '{ "Count": "{ __typename }" }'],
  ['a document that is no text', `{ "${'0a'.repeat(32)}": {} }`],
])('a file with %s is refused', async (_, content) => {
  expect(await load(content)).toEqual({
    problem: 'must name a JSON file of documents by their SHA-256',
  });
});

test('a file that is not there is refused', () => {
  expect(loadTrustedDocuments('/nowhere/operations.json')).toEqual({
    problem: 'must name a file that can be read',
  });
});
