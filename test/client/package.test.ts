import { execFile } from 'node:child_process';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { runInNewContext } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { buildSchema, parse, stripIgnoredCharacters, validate } from 'graphql';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../../src/exchange/demo.ts';
import { useEmbedSite } from '../support/embed-site.ts';
import { useGateway } from '../support/gateway.ts';

const gateway = useGateway();
const site = useEmbedSite(gateway);
const root = join(import.meta.dirname, '../..');
const run = promisify(execFile);
let folder = '';

/** For npm, compilers and bundlers, on a machine that has other things to do. */
const patienceMs = 240_000;

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
  folder = await mkdtemp(join(tmpdir(), 'onrecord-consumer-'));
  const modules = join(folder, 'node_modules');
  await mkdir(join(modules, 'onrecord'), { recursive: true });
  const pack = ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder];
  const { stdout } = await run('npm', pack, { cwd: root });
  const archive = join(folder, stdout.trim());
  await run('tar', ['-xzf', archive, '--strip-components=1', '-C', join(modules, 'onrecord')]);
  for (const name of others) await symlink(join(root, 'node_modules', name), join(modules, name));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, include: ['*.ts'] }),
  );
  await loadDemo({ db: gateway.db, clock: () => new Date() });
}, patienceMs);

const compilerOptions = {
  ...{ target: 'ES2023', module: 'NodeNext', strict: true, skipLibCheck: true },
  ...{ lib: ['ES2023', 'DOM', 'DOM.AsyncIterable'], types: ['node', 'relay-runtime'] },
};

afterAll(() => rm(folder, { recursive: true, force: true }));

const compile = async () => {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const result = run(process.execPath, [tsc, '-p', folder]);
  return result.then(
    () => [],
    ({ stdout }: { stdout: string }) => stdout.trim().split('\n'),
  );
};

const environment = 'declare namespace NodeJS { interface ProcessEnv { GATEWAY: string } }\n';

test(
  'every example of docs/clients.md compiles and prints what stands there',
  async () => {
    const text = await readFile(join(root, 'docs/clients.md'), 'utf8');
    const examples = [...text.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code);
    expect(examples).toHaveLength(5);
    await writeFile(join(folder, 'environment.d.ts'), environment);
    await mkdir(join(folder, '__generated__'));
    await copyFile(compiledByRelay, join(folder, '__generated__/newestQuery.graphql.ts'));
    for (const [index, code] of examples.entries()) {
      await writeFile(join(folder, `example-${index}.ts`), code);
    }
    expect(await compile()).toEqual([]);
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
    const head = `import { CheckQuoteDocument, createClient, paginate, StatementDocument, StatementsDocument } from 'onrecord/client';
import { StatementDocument as tree } from 'onrecord/client/documents';
const client = createClient({ url: '' });
await client.request(StatementDocument, { id: 'a' }, { signal: AbortSignal.timeout(1) });\n`;
    await writeFile(join(folder, 'wrong.ts'), head + lines.join('\n'));
    const errors = (await compile()).filter(
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
      `import { createClient, paginate, StatementsDocument } from 'onrecord/client';
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
  const inPackage = join(folder, 'node_modules/onrecord/dist/client');
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
  expect(seen.size).toBeGreaterThan(entries.length);
});

describe('in a page', () => {
  /** Bytes, gzipped, of what a bundler makes of an import. */
  const sizeOf = async (code: string) => gzipSync(await bundle(code, 'es')).length;

  test('the client with all of its documents takes at most 6 kB, and less without them', async () => {
    const whole = await sizeOf("export * from 'onrecord/client';");
    const core = await sizeOf("export { createClient, paginate } from 'onrecord/client';");
    expect(whole).toBeLessThanOrEqual(6_000);
    expect(core).toBeLessThan(whole / 1.5);
  });
});
