import { defineConfig } from 'vitest/config';

export default defineConfig({
  // One graphql in the tests as there is one at run time: Vite prefers its .mjs, Node its .js.
  resolve: { alias: [{ find: /^graphql$/, replacement: 'graphql/index.js' }] },
  test: {
    root: `${import.meta.dirname}/..`,
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/global-setup.ts',
    pool: 'threads',
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});
