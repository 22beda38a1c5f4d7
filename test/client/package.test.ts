import { execFile } from 'node:child_process';
import { copyFile, mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { buildSchema, parse, stripIgnoredCharacters, validate } from 'graphql';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../../src/exchange/demo.ts';
import { useEmbedSite } from '../support/browser/embed-site.ts';
import { useGateway } from '../support/gateway.ts';
import {
  compileProject,
  createProject,
  installPackages,
  type PackedPackage,
  packPackage,
  patienceMs,
} from '../support/packed-package.ts';

const gateway = useGateway();
const site = useEmbedSite(gateway);
const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
let folder = '';
let packed: PackedPackage;
let removeProject = async () => {};

/** What the examples use beside the package itself. */
const others = [
  'graphql',
  '@graphql-typed-document-node',
  '@urql',
  '@apollo',
  'rxjs',
  'relay-runtime',
  '@types',
];

/** By relay-compiler 21.0.1, which brings 118 MB along: too much for each installation. */
const compiledByRelay = join(root, 'test/fixtures/relay/newestQuery.graphql.ts.txt');

/** A project of somebody else's, with the package as npm packs it. */
beforeAll(async () => {
  ({ folder, remove: removeProject } = await createProject());
  packed = await packPackage('src/client', folder);
  await installPackages(folder, [packed.archive]);
  await loadDemo({ db: gateway.db, clock: () => new Date() });
}, patienceMs);

afterAll(() => removeProject());

const compilerOptions = {
  ...{ target: 'ES2023', module: 'NodeNext', strict: true },
  lib: ['ES2023', 'DOM', 'DOM.AsyncIterable'],
};

const compile = async (options: object) => {
  const config = { compilerOptions: { ...compilerOptions, ...options }, include: ['*.ts'] };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config));
  return compileProject(folder);
};

test('is installed in an empty folder without any other package, and has its types', async () => {
  expect((await readdir(join(folder, 'node_modules'))).filter((name) => name[0] !== '.')).toEqual([
    '@onrecord',
  ]);
  const code = `import { type Client, createClient, StatementsDocument } from '@onrecord/client';
import '@onrecord/client/attributed-quote';
export const read = async (client: Client): Promise<string | undefined> =>
  (await client.request(StatementsDocument)).statements.edges[0]?.node.speaker?.name;
// @ts-expect-error: there is no such field, which only who has the types knows.
export const wrong = async (client: Client) => (await client.request(StatementsDocument)).author;
export { createClient };`;
  await writeFile(join(folder, 'alone.ts'), code);
  expect(await compile({ types: [], noEmit: true })).toEqual([]);
  await rm(join(folder, 'alone.ts'));
});

test('holds what runs, its types, the documents to trust, and nothing else', async () => {
  const kinds = /^(package\.json|README\.md|LICENSE|dist\/operations\.json|dist\/.*\.(js|d\.ts))$/;
  expect(packed.files.filter((path) => !kinds.test(path))).toEqual([]);
  expect(packed.files).toEqual(expect.arrayContaining(['LICENSE', 'README.md']));
  expect(packed.size).toBeLessThanOrEqual(30_000);
});

/** What other packages declare is not ours to check. */
const besideOthers = { types: ['node', 'relay-runtime'], skipLibCheck: true };
const environment = 'declare namespace NodeJS { interface ProcessEnv { GATEWAY: string } }\n';

test(
  'every example of docs/clients.md and of the package’s README compiles and prints what stands there',
  async () => {
    const papers = ['docs/clients.md', 'src/client/README.md'];
    const texts = papers.map((paper) => readFile(join(root, paper), 'utf8'));
    const text = (await Promise.all(texts)).join('\n');
    const examples = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
    expect(examples).toHaveLength(6);
    for (const name of others) {
      await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
    }
    await writeFile(join(folder, 'environment.d.ts'), environment);
    await mkdir(join(folder, '__generated__'));
    await copyFile(compiledByRelay, join(folder, '__generated__/newestQuery.graphql.ts'));
    for (const [index, code] of examples.entries()) {
      await writeFile(join(folder, `example-${index}.ts`), code);
    }
    expect(await compile(besideOthers)).toEqual([]);
    const env = { ...process.env, GATEWAY: `${site()}/graphql` };
    const answers = examples.map((_, index) =>
      run(process.execPath, [join(folder, `example-${index}.js`)], { env }),
    );
    const printed = (await Promise.all(answers)).map(({ stdout }) => stdout.trim().split('\n'));
    expect(printed).toEqual(
      examples.map((code) => [...code.matchAll(/^\/\/ → (.*)$/gm)].map(([, line]) => line)),
    );
  },
  patienceMs,
);

test('what Relay’s compiler made is of the document that docs/clients.md shows, and valid', async () => {
  const shown = /```graphql\n(query newestQuery[\s\S]*?)```/.exec(
    await readFile(join(root, 'docs/clients.md'), 'utf8'),
  );
  const made = /"text": (".*")/.exec(await readFile(compiledByRelay, 'utf8'));
  const text: string = JSON.parse(made?.[1] ?? '""');
  expect(stripIgnoredCharacters(text)).toBe(stripIgnoredCharacters(shown?.[1] ?? ''));
  const schema = buildSchema(await readFile(join(root, 'src/graphql/schema.graphql'), 'utf8'));
  expect(validate(schema, parse(text))).toEqual([]);
});

test(
  'what is wrong does not compile',
  async () => {
    const lines = [
      'await client.request(StatementDocument, {});',
      "await client.request(StatementsDocument, { filter: { kind: ['WRITTEN'] } });",
      '(await client.request(StatementsDocument)).statements.edges[0]?.node.author;',
      '(await client.execute(StatementsDocument)).data.statements;',
      "for await (const one of paginate(client, CheckQuoteDocument, { text: '' }, () => null)) one;",
      "await client.request(tree, { id: 'a' });",
    ];
    const head = `import { CheckQuoteDocument, createClient, paginate, StatementDocument, StatementsDocument } from '@onrecord/client';
import { StatementDocument as tree } from '@onrecord/client/documents';
const client = createClient({ url: '' });
await client.request(StatementDocument, { id: 'a' }, { signal: AbortSignal.timeout(1) });\n`;
    await writeFile(join(folder, 'wrong.ts'), head + lines.join('\n'));
    const errors = (await compile(besideOthers)).filter(
      (line) => line.startsWith('wrong.ts') || /\/wrong\.ts/.test(line),
    );
    const faulty = new Set(errors.map((line) => Number(/\((\d+),/.exec(line)?.[1]) - 5));
    expect([...faulty].sort()).toEqual(lines.map((_, index) => index));
    await rm(join(folder, 'wrong.ts'));
  },
  patienceMs,
);

/** What a bundler makes of a module. */
async function bundle(code: string, format: 'es' | 'iife'): Promise<string> {
  const entry = join(folder, 'entry.js');
  await writeFile(entry, code);
  const made = await build({
    ...{ root: folder, configFile: false, logLevel: 'silent' },
    build: { write: false, lib: { entry, formats: [format], name: 'made' }, minify: true },
  });
  const { output } = [made].flat()[0] as { output: { code?: string }[] };
  return output.map((chunk) => chunk.code ?? '').join('');
}

test(
  'runs where there is `fetch`, and nothing of Node',
  async () => {
    const code = await bundle(
      `import { createClient, paginate, StatementsDocument } from '@onrecord/client';
      const client = createClient({ url: '${site()}/graphql' });
      export const counted = (async () => {
        let count = 0;
        for await (const _ of paginate(client, StatementsDocument, { first: 3 }, (data) => data.statements)) count += 1;
        return count;
      })();`,
      'iife',
    );
    // Of the globals of Node, not one is there: only those of the language, and what is given.
    const counted = runInNewContext(`${code}; made.counted`, { fetch });
    expect(await counted).toBe(8);
  },
  patienceMs,
);

test('imports nothing but its own files', async () => {
  const seen = new Set<string>();
  const entries = ['index.js', 'documents.js', 'attributed-quote.js'];
  const inPackage = join(folder, 'node_modules/@onrecord/client/dist/client');
  for (const files = entries.map((name) => join(inPackage, name)); files.length > 0; ) {
    const file = files.pop() ?? '';
    if (seen.has(file)) continue;
    seen.add(file);
    const code = await readFile(file, 'utf8');
    const names = [...code.matchAll(/(?:\bfrom|\bimport)\s*\(?\s*["']([^"']+)["']/g)];
    for (const [, name = ''] of names) {
      expect(name, `imported by ${file}`).toMatch(/^\.\.?\//);
      files.push(join(dirname(file), name));
    }
  }
  // And every file is needed by one of them.
  expect(seen.size).toBe(packed.files.filter((path) => path.endsWith('.js')).length);
});

describe('in a page', () => {
  /** Bytes, gzipped, of what a bundler makes of an import. */
  const sizeOf = async (code: string) => gzipSync(await bundle(code, 'es')).length;

  test('the client with all of its documents takes at most 6 kB, and less without them', async () => {
    const whole = await sizeOf("export * from '@onrecord/client';");
    const core = await sizeOf("export { createClient, paginate } from '@onrecord/client';");
    expect(whole).toBeLessThanOrEqual(6_000);
    expect(core).toBeLessThan(whole / 1.5);
  });
});
