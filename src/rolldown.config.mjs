// Packs the command and what it imports into a few files: a gateway that is started again after it was
// killed would otherwise spend most of its start on finding and reading some 1,500 of them.

import { dirname, join, relative } from 'node:path';

const source = import.meta.dirname;

/**
 * Packages that stay packages: they find files of their own next to themselves (pino, piscina), or
 * are looked for by name by tools that watch a program (OpenTelemetry: pg, ioredis), or are few and
 * large files already.
 */
const apart =
  /^(pino|pino-pretty|piscina|pg|ioredis|@opentelemetry\/api|@graphql-yoga\/render-graphiql|wink-.*)(\/|$)/;

/**
 * A module's address stays that of its own file in the build, by which it finds what lies next to it.
 *
 * @param up from every file of the bundle to the build: `../` from cli/onrecord.js
 */
const keepAddresses = (up) => ({
  name: 'keep-addresses',
  transform(code, id) {
    if (!code.includes('import.meta.') || !id.startsWith(join(source, '/'))) return null;
    const file = relative(source, id).replace(/\.ts$/, '.js');
    const address = (path) => `new URL(${JSON.stringify(up + path)}, import.meta.url)`;
    const folder = `process.getBuiltinModule('node:url').fileURLToPath(${address(dirname(file))})`;
    return {
      code: code
        .replaceAll('import.meta.url', `${address(file)}.href`)
        .replaceAll('import.meta.dirname', folder),
      map: null,
    };
  },
});

const command = {
  input: { onrecord: join(source, 'cli/onrecord.ts') },
  platform: 'node',
  external: (id) => apart.test(id),
  plugins: [keepAddresses('../')],
  output: {
    format: 'esm',
    entryFileNames: 'cli/[name].js',
    chunkFileNames: 'parts/[name]-[hash].js',
  },
};

/** What a thread loads: without it, that would need the packages which only the command's bundle holds. */
const task = {
  input: { 'reading-task': join(source, 'modules/extraction/reading-task.ts') },
  platform: 'node',
  external: (id) => apart.test(id),
  plugins: [keepAddresses('../../')],
  output: {
    format: 'esm',
    entryFileNames: 'modules/extraction/[name].js',
    chunkFileNames: 'modules/extraction/[name]-[hash].js',
  },
};

/** A page takes the custom element from one address, so it is one file. */
const element = {
  input: { 'attributed-quote': join(source, 'client/attributed-quote.ts') },
  platform: 'browser',
  output: { format: 'esm', entryFileNames: 'client/[name].js', sourcemap: true },
};

export default [command, task, element];
