import { Piscina } from 'piscina';
import type { Task } from './define-task.ts';
import { createTurnQueue, type Turn } from './turn-queue.ts';

/** Runs CPU-heavy work away from the thread that answers requests. */
export interface Threads {
  /**
   * Runs a task in a thread of its own. What goes in and what comes out is copied.
   *
   * @param task of `defineTask`, in a module that is JavaScript, as in a build
   * @throws {ThreadsBusyError} if too many are waiting
   * @throws what the function throws, as a plain error
   */
  run<Input, Output>(
    task: Task<Input, Output>,
    input: Input,
    options?: RunOptions,
  ): Promise<Output>;
}

export interface RunOptions {
  /** How long the work may take, in the unit that `capacity` counts. @default 1 */
  size?: number;
  /** Whose it is, and before whom it comes. @default the gateway's own */
  turn?: Turn | undefined;
  /** Ends the work, also what is under way; it fails with the signal's reason. @default never */
  signal?: AbortSignal | undefined;
}

export interface ThreadPoolOptions {
  /** How many. None is started before the first task, and then they stay. @default 2 */
  threads?: number;
  /**
   * How much may be under way and wait, by the sizes of the tasks: many short texts, or a few that
   * take seconds each. A task by itself is always taken. @default 18 MiB of text
   */
  capacity?: number;
  /** Tasks that may wait for a thread, however small. @default 1000 */
  queue?: number;
  /** Megabytes of heap for each thread. One that needs more is ended and replaced. @default 160 */
  memoryMb?: number;
  /** Hears of a thread that died with nothing to do. */
  onLost?: (error: Error) => void;
}

export interface ThreadPool extends Threads {
  /** Ends all threads; what is under way fails. */
  close(): Promise<void>;
}

/** Too many tasks are waiting; the same task may well be done a little later. */
export class ThreadsBusyError extends Error {
  override name = 'ThreadsBusyError';
  readonly code = 'OVERLOADED';
}

/**
 * A pool of threads. A thread that dies fails the task that it had, and no other: the next task gets
 * a new one.
 */
export function createThreadPool({
  threads = 2,
  capacity = 18 * 1_048_576,
  queue = 1_000,
  memoryMb = 160,
  onLost = () => undefined,
}: ThreadPoolOptions = {}): ThreadPool {
  const start = () => {
    const pool = new Piscina({
      // As many at all times: with fewer, the pool starts none in the place of one that died.
      minThreads: threads,
      maxThreads: threads,
      resourceLimits: { maxOldGenerationSizeMb: memoryMb },
    });
    // Without a listener, the error would end the process.
    pool.on('error', onLost);
    return pool;
  };
  const turns = createTurnQueue(threads);
  let started: Piscina | undefined;
  let taken = 0;
  return {
    run: async ({ file, name }, input, { size = 1, turn, signal } = {}) => {
      signal?.throwIfAborted();
      started ??= start();
      const full = taken > 0 && taken + size > capacity;
      if (full || turns.length >= queue) {
        throw new ThreadsBusyError('Too many texts are waiting for a thread.');
      }
      taken += size;
      let end: (() => void) | undefined;
      try {
        end = await turns.take(turn, signal);
        return await started.run(input, { filename: file.href, name, signal: signal ?? null });
      } catch (error) {
        signal?.throwIfAborted();
        throw error;
      } finally {
        end?.();
        taken -= size;
      }
    },
    close: async () => started?.destroy(),
  };
}
