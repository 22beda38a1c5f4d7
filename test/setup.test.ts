import { spawnSync } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

/** A checkout whose tools are stand-ins: each writes what the real one would write. */
let checkout = '';

const generator = (folder: string) => `
  require('node:fs').mkdirSync('${folder}', { recursive: true });`;

const documentsGenerator = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const ofTests = process.argv.at(-1) === 'test/codegen.ts';
  mkdirSync('src/generated/' + (ofTests ? 'gql' : 'client'), { recursive: true });
  writeFileSync('src/generated/operations.json', '{}');`;

const compiler = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const folder = process.argv[process.argv.indexOf('--outDir') + 1];
  mkdirSync(folder + '/cli', { recursive: true });
  writeFileSync(folder + '/cli/onrecord.js', '');`;

const packageBuilder = `
  import { mkdirSync, writeFileSync } from 'node:fs';
  const folder = 'src/' + process.argv[2] + '/dist';
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + '/index.js', '');`;

/** Writes over the command, as it does with what the command imports packed into it. */
const packer = `
  import { writeFileSync } from 'node:fs';
  const folder = process.argv[process.argv.indexOf('--dir') + 1];
  writeFileSync(folder + '/cli/onrecord.js', 'packed');`;

const bundler = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const folder = process.argv[process.argv.indexOf('--outDir') + 1];
  mkdirSync(folder, { recursive: true });
  writeFileSync(folder + '/index.html', '');`;

const files: Record<string, string> = {
  'package-lock.json': '{}',
  'node_modules/.package-lock.json': '{}',
  'node_modules/prisma/build/index.js': generator('src/generated/prisma'),
  'node_modules/@graphql-codegen/cli/cjs/bin.js': documentsGenerator,
  'node_modules/typescript/bin/tsc': compiler,
  'node_modules/rolldown/bin/cli.mjs': packer,
  'node_modules/vite/bin/vite.js': bundler,
  'prisma/schema/quote.prisma': 'model Quote {}',
  'codegen.ts': '',
  'src/quote.ts': '',
  'src/build-package.mjs': packageBuilder,
  'answer.mjs': `
    process.stdout.write(JSON.stringify(process.argv.slice(2)));
    process.exitCode = 42;`,
};

const write = async (path: string, content: string) => {
  await mkdir(dirname(join(checkout, path)), { recursive: true });
  await writeFile(join(checkout, path), content);
};

function setUp(...words: string[]) {
  const script = join(checkout, 'src/setup.mjs');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...words], {
    encoding: 'utf8',
  });
  return { status, stdout, steps: stderr.trim().split('\n').filter(Boolean) };
}

beforeEach(async () => {
  checkout = await mkdtemp(join(tmpdir(), 'onrecord setup '));
  for (const [path, content] of Object.entries(files)) await write(path, content);
  for (const part of ['src/setup.mjs', 'src/setup']) {
    await cp(join(import.meta.dirname, '..', part), join(checkout, part), { recursive: true });
  }
});

afterEach(() => rm(checkout, { recursive: true }));

const generates = 'Generating the database client …';
const writesDocuments = 'Generating the typed GraphQL documents …';
const writesTestDocuments = 'Generating the typed GraphQL documents of the tests …';
const buildsClient = 'Building the client’s package …';
const buildsExtractor = 'Building the extractor’s package …';
const builds = 'Building …';
const buildsReader = 'Building the reader …';

test('makes everything once and nothing again', () => {
  expect(setUp().steps).toEqual([
    generates,
    writesDocuments,
    writesTestDocuments,
    buildsClient,
    buildsExtractor,
    builds,
    buildsReader,
  ]);
  expect(setUp().steps).toEqual([]);
});

test('builds what is published beside the gateway, but not for who only starts the gateway', async () => {
  const { steps } = setUp('onrecord');
  expect(steps).toContain(builds);
  expect(steps).not.toContain(buildsClient);
  expect(steps).not.toContain(buildsExtractor);
  expect(setUp().steps).toEqual([writesTestDocuments, buildsClient, buildsExtractor, builds]);
});

test('builds a command that has all it imports in a few files, and can be run by its name', async () => {
  setUp();
  expect(await readFile(join(checkout, 'dist/cli/onrecord.js'), 'utf8')).toBe('packed');
  expect((await stat(join(checkout, 'dist/cli/onrecord.js'))).mode & 0o111).toBe(0o111);
});

test('makes again only what depends on what has changed', async () => {
  setUp();
  await write('src/quote.ts', 'export {};');
  expect(setUp().steps).toEqual([builds]);
  await write('codegen.ts', 'export {};');
  expect(setUp().steps).toEqual([writesDocuments, builds]);
  await write('src/reader/main.tsx', 'export {};');
  expect(setUp().steps).toEqual([builds, buildsReader]);
  await write('src/client/quote.ts', 'export {};');
  expect(setUp().steps).toEqual([buildsClient, builds, buildsReader]);
  await write('src/extraction/quote.ts', 'export {};');
  expect(setUp().steps).toEqual([buildsExtractor, builds]);
  await write('test/quote.test.ts', 'export {};');
  expect(setUp().steps).toEqual([writesTestDocuments, builds]);
  await write('prisma/schema/quote.prisma', 'model Quote { id Int @id }');
  expect(setUp().steps).toEqual([generates, builds]);
});

test('makes again what was deleted', async () => {
  setUp();
  await rm(join(checkout, 'dist'), { recursive: true });
  expect(setUp().steps).toEqual([builds, buildsReader]);
});

test('becomes the command, with its words and its exit code', () => {
  const { status, stdout } = setUp('answer.mjs', 'a b', '--c');
  expect(JSON.parse(stdout)).toEqual(['a b', '--c']);
  expect(status).toBe(42);
});

test('shows what a failing step said, and does not run the command', async () => {
  await write('node_modules/typescript/bin/tsc', `console.error('no such type'); process.exit(2);`);
  const { status, stdout, steps } = setUp('answer.mjs');
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(steps).toContain('no such type');
  expect(setUp().steps).toContain(builds);
});

test('installs nothing while what is installed is as new as the lock file', async () => {
  const later = new Date(Date.now() + 60_000);
  await utimes(join(checkout, 'node_modules/.package-lock.json'), later, later);
  await write('package-lock.json', '{ }');
  expect(setUp().steps).not.toContain('Installing packages (npm ci) …');
});

test('installs when the lock file is newer, and leaves linked packages alone', async () => {
  const later = new Date(Date.now() + 60_000);
  await utimes(join(checkout, 'package-lock.json'), later, later);
  // The lock file of the stand-in is no lock file: npm refuses it before it touches anything.
  expect(setUp().steps[0]).toBe('Installing packages (npm ci) …');
});
