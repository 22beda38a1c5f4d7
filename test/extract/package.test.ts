import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { extractStatements } from '../../src/extraction/index.ts';
import { useBrowser } from '../support/browser/browser.ts';
import { useForeignSite } from '../support/browser/embed-site.ts';
import {
  compileProject,
  createProject,
  installPackages,
  type PackedPackage,
  packPackage,
  patienceMs,
} from '../support/packed-package.ts';

const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
const article = await readFile(join(root, 'prisma/demo/first-article.txt'), 'utf8');
const publishedAt = '2024-04-14T06:30:00.000Z';
const expected = extractStatements(article, { publishedAt: new Date(publishedAt) });

let folder = '';
let packed: PackedPackage;
let removeProject = async () => {};

/** A project of somebody else's, with the package and the two that it needs, as npm packs them. */
beforeAll(async () => {
  ({ folder, remove: removeProject } = await createProject());
  const needed = ['node_modules/wink-nlp', 'node_modules/wink-eng-lite-web-model'];
  const [own, ...others] = await Promise.all(
    ['src/extract', ...needed].map((name) => packPackage(name, folder)),
  );
  if (!own) throw new Error('Nothing was packed.');
  packed = own;
  await installPackages(
    folder,
    [own, ...others].map(({ archive }) => archive),
  );
}, patienceMs);

afterAll(() => removeProject());

const browser = useBrowser();
const site = useForeignSite(async ({ url = '/' }, response) => {
  const file = join(folder, 'page', url === '/' ? 'index.html' : url);
  const content = await readFile(file).catch(() => null);
  const type = extname(file) === '.js' ? 'text/javascript' : 'text/html; charset=utf-8';
  response.writeHead(content ? 200 : 404, { 'content-type': type }).end(content);
});

const write = (name: string, content: string) => writeFile(join(folder, name), content);

test('holds what runs, its types, and nothing else', () => {
  const kinds = /^(package\.json|README\.md|LICENSE|dist\/.*\.(js|d\.ts))$/;
  expect(packed.files.filter((path) => !kinds.test(path))).toEqual([]);
  expect(packed.files).toEqual(expect.arrayContaining(['LICENSE', 'README.md']));
});

test('brings the language model along, and no other package', async () => {
  const installed = (await readdir(join(folder, 'node_modules'))).filter((name) => name[0] !== '.');
  expect(installed.sort()).toEqual(['@onrecord', 'wink-eng-lite-web-model', 'wink-nlp']);
});

test('finds in Node what the gateway finds', async () => {
  await write('article.json', JSON.stringify({ article, publishedAt }));
  const code = `import { extractStatements } from '@onrecord/extract';
import input from './article.json' with { type: 'json' };
const publishedAt = new Date(input.publishedAt);
process.stdout.write(JSON.stringify(extractStatements(input.article, { publishedAt })));`;
  await write('find.mjs', code);
  const { stdout } = await run(process.execPath, ['find.mjs'], { cwd: folder });
  expect(expected.length).toBeGreaterThan(5);
  expect(JSON.parse(stdout)).toEqual(expected);
});

test(
  'finds the same in a worker of a browser',
  async () => {
    const worker = `import { extractStatements } from '@onrecord/extract';
onmessage = ({ data: { article, publishedAt } }) =>
  postMessage(extractStatements(article, { publishedAt: new Date(publishedAt) }));`;
    const main = `const worker = new Worker(new URL('./worker.js', import.meta.url), { type: 'module' });
globalThis.find = (input) => new Promise((resolve, reject) => {
  worker.onmessage = ({ data }) => resolve(data);
  worker.onerror = ({ message }) => reject(new Error(message));
  worker.postMessage(input);
});`;
    await write('worker.js', worker);
    await write('main.js', main);
    await write('index.html', '<!doctype html><script type="module" src="./main.js"></script>');
    await build({
      ...{ root: folder, base: './', configFile: false, logLevel: 'silent' },
      build: { outDir: 'page', modulePreload: { polyfill: false } },
      worker: { format: 'es' },
    });
    const page = await browser.openPage();
    await page.goto(site());
    await page.waitForFunction('globalThis.find !== undefined');
    const found = await page.evaluate(`find(${JSON.stringify({ article, publishedAt })})`);
    expect(found).toEqual(expected);
  },
  patienceMs,
);

test(
  'every example of its README compiles and prints what stands there',
  async () => {
    const text = await readFile(join(root, 'src/extract/README.md'), 'utf8');
    const examples = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
    expect(examples).toHaveLength(2);
    const compilerOptions = {
      ...{ target: 'ES2023', module: 'NodeNext', strict: true },
      ...{ lib: ['ES2023', 'DOM'], types: [] },
    };
    await write('tsconfig.json', JSON.stringify({ compilerOptions, include: ['*.ts'] }));
    for (const [index, code] of examples.entries()) await write(`example-${index}.ts`, code);
    expect(await compileProject(folder)).toEqual([]);
    for (const [index, code] of examples.entries()) {
      const { stdout } = await run(process.execPath, [join(folder, `example-${index}.js`)]);
      const lines = [...code.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line);
      expect(stdout.trim().split('\n')).toEqual(lines);
    }
  },
  patienceMs,
);

/** Bytes, gzipped, of what a bundler makes of an import. */
async function sizeOf(code: string): Promise<number> {
  const entry = join(folder, 'entry.js');
  await writeFile(entry, code);
  const made = await build({
    ...{ root: folder, configFile: false, logLevel: 'silent' },
    build: { write: false, lib: { entry, formats: ['es'] }, minify: true },
  });
  const { output } = [made].flat()[0] as { output: { code?: string }[] };
  return gzipSync(output.map((chunk) => chunk.code ?? '').join('')).length;
}

test(
  'takes at most 2 MB of a page with the language model, 25 kB without it, and 7 kB to find quotations again',
  async () => {
    expect(packed.size).toBeLessThanOrEqual(1_000_000);
    const whole = await sizeOf("export { extractStatements } from '@onrecord/extract';");
    expect(whole).toBeLessThanOrEqual(2_000_000);
    expect(await sizeOf("export * from '@onrecord/extract/text';")).toBeLessThanOrEqual(25_000);
    const anchoring = "export { findAnchor, textQuote } from '@onrecord/extract/text';";
    expect(await sizeOf(anchoring)).toBeLessThanOrEqual(7_000);
  },
  patienceMs,
);
