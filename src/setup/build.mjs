import * as fs from 'node:fs';
import { join } from 'node:path';
import { at, runNode } from './run-program.mjs';

export const generateDocuments = (config) =>
  runNode('node_modules/@graphql-codegen/cli/cjs/bin.js', '--config', config);

/** Builds next to the old build and swaps, so that a gateway started meanwhile never finds half of one. */
export async function build() {
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

export async function buildReader() {
  const fresh = at(`dist.reader.${process.pid}`);
  const args = ['build', '--config', 'src/reader/vite.config.ts', '--outDir', fresh];
  await runNode('node_modules/vite/bin/vite.js', ...args);
  swap(fresh, at('dist/reader'));
}

function swap(fresh, old) {
  fs.rmSync(old, { recursive: true, force: true });
  fs.renameSync(fresh, old);
}
