// Builds what a separate package is published with, into its folder's dist:
//
//   node src/build-package.mjs client      @onrecord/client
//   node src/build-package.mjs extract     @onrecord/extract

import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import { dirname, join } from 'node:path';

const source = import.meta.dirname;
const [name] = process.argv.slice(2);
/** Next to the old build, so that a program that starts meanwhile never finds half of one. */
const fresh = join(source, name, `dist.${process.pid}`);

/** Runs the compiler without type checks: `npm run check` does those. */
function compile(outDir) {
  const tsc = join(source, '../node_modules/typescript/bin/tsc');
  const args = ['-p', join(source, name), '--noCheck', '--outDir', outDir];
  execFileSync(process.execPath, [tsc, ...args], { stdio: 'inherit' });
}

/** The compiler writes `from './a.ts'` as the source does, and `import("./a.ts").A` for what it infers. */
const importedFile = /(?<=\b(?:from|import)\s*\(?\s*['"])(\.[^'"]+)\.ts(?=['"])/g;

/**
 * Points the declarations' imports, which the compiler leaves as in the source, to the built files.
 */
function nameBuiltFiles(folder) {
  for (const path of declarationsIn(folder)) {
    const text = fs.readFileSync(path, 'utf8');
    fs.writeFileSync(path, text.replace(importedFile, '$1.js'));
  }
}

/** Removes the declarations that the entries do not reach. */
function keepReachable(folder, entries) {
  const reached = new Set();
  for (const paths = entries.map((entry) => join(folder, entry)); paths.length > 0; ) {
    const path = paths.pop();
    if (reached.has(path)) continue;
    reached.add(path);
    for (const [, imported] of fs.readFileSync(path, 'utf8').matchAll(importedFile)) {
      paths.push(join(dirname(path), `${imported}.d.ts`));
    }
  }
  for (const path of declarationsIn(folder)) if (!reached.has(path)) fs.rmSync(path);
}

function declarationsIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.d.ts'))
    .map((entry) => join(entry.parentPath, entry.name));
}

/** Few modules, with the weights inside: not every browser loads JSON as a module. */
async function bundleExtractor() {
  const { rolldown } = await import('rolldown');
  const bundle = await rolldown({
    input: { index: join(source, 'extract/index.ts'), text: join(source, 'extract/text.ts') },
    external: /^wink-/,
  });
  await bundle.write({ dir: fresh, format: 'esm', chunkFileNames: '[name].js' });
}

const packages = {
  client() {
    compile(fresh);
    nameBuiltFiles(fresh);
    // Only its declarations are left.
    fs.rmSync(join(fresh, 'generated/client/types.js'));
    fs.copyFileSync(join(source, 'generated/operations.json'), join(fresh, 'operations.json'));
  },
  async extract() {
    await bundleExtractor();
    const types = join(fresh, 'types');
    compile(types);
    keepReachable(types, ['extract/index.d.ts', 'extract/text.d.ts']);
    nameBuiltFiles(types);
  },
};

try {
  await packages[name]();
  fs.rmSync(join(source, name, 'dist'), { recursive: true, force: true });
  fs.renameSync(fresh, join(source, name, 'dist'));
} finally {
  fs.rmSync(fresh, { recursive: true, force: true });
}
