import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One graphql in the tests as there is one at run time: Vite prefers its .mjs, Node its .js.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/global-setup.ts',
    pool: 'threads',
    // Much of a test's time is spent waiting for PostgreSQL: one worker for each core, none kept free.
    maxWorkers: '100%',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
