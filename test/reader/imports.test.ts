import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '../..');
const packages = ['preact', 'preact/hooks', 'd3-scale', 'd3-shape', '@dagrejs/dagre'];
const folders = /^src\/(reader|client|generated\/reader)\//;

test('the reader is built on the client, its own documents and nothing else of the house', () => {
  const files = readdirSync(join(root, 'src/reader'), { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => join('src/reader', file));
  const strangers = files
    .filter((file) => !file.endsWith('vite.config.ts'))
    .flatMap((file) =>
      [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import\() ?'([^']+)'/g)].map(
        ([, name = '']) => ({
          file,
          name: name.startsWith('.') ? relative(root, join(root, dirname(file), name)) : name,
        }),
      ),
    )
    .filter(({ name }) => !packages.includes(name) && !folders.test(name));
  expect(files.length).toBeGreaterThan(50);
  expect(strangers).toEqual([]);
});
