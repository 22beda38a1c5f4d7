import { defineConfig } from 'vitest/config';

/** The gateway as a user runs it, under attack: apart from the other tests, and one thing at a time. */
export default defineConfig({
  test: {
    root: `${import.meta.dirname}/../..`,
    include: ['test/hostile/*.test.ts'],
    globalSetup: 'test/support/global-setup.ts',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 90_000,
  },
});
