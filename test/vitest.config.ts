import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One graphql in the tests as there is one at run time: Vite prefers its .mjs, Node its .js.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/**/*.test.ts'],
    exclude: ['test/hostile/**'],
    globalSetup: 'test/support/global-setup.ts',
    pool: 'threads',
    // Two at the least, for some tests only wait for processes; each has a pool of connections.
    maxWorkers: Math.min(Math.max(2, availableParallelism()), 8),
    // The schema is built once for each thread. No test changes what another could see.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
