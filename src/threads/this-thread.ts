import type { Threads } from './thread-pool.ts';

/** Does the work in the thread that asks for it, for whoever serves nobody else meanwhile. */
export const thisThread: Threads = {
  run: async ({ file, name }, input, signal) => {
    signal?.throwIfAborted();
    const module = await import(file.href);
    // Copied as between threads, so that what cannot be fails here too.
    return structuredClone(await module[name](structuredClone(input)));
  },
};
