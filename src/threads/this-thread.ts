import type { Threads } from './thread-pool.ts';

/** Runs the work in the calling thread, for programs that serve no other requests. */
export const thisThread: Threads = {
  run: async (task, input, { signal } = {}) => {
    signal?.throwIfAborted();
    // Copied as between threads, so that what cannot be fails here too.
    return structuredClone(await task.run(structuredClone(input)));
  },
};
