import { Piscina } from 'piscina';
import { createTurnQueue, type Turn } from './turn-queue.ts';

/** Does what takes the processor for long, away from the thread that answers everybody. */
export interface Threads {
  /**
   * Calls a function of a module in a thread of its own. What goes in and what comes out is copied.
   *
   * @param task.file the address of a module in JavaScript, as `besides` gives it in a build
   * @param task.name the exported function
   * @param task.size how long the work may take, in whatever unit `room` counts; 1 unless told
   * @param task.turn whose it is, and before whom it comes; the gateway's own unless told
   * @param signal ends the work, also what is under way; it fails with the signal's reason
   * @throws {ThreadsBusyError} where too many are waiting
   * @throws what the function throws, as a plain error
   */
  run<Output>(
    task: { file: URL; name: string; size?: number; turn?: Turn | undefined },
    input: unknown,
    signal?: AbortSignal,
  ): Promise<Output>;
}

export interface ThreadPoolOptions {
  /** How many. None is started before the first task, and then they stay. @default 2 */
  threads?: number;
  /**
   * How much may be under way and wait, by the sizes of the tasks: many short texts, or a few that
   * take seconds each. A task by itself is always taken. @default 18 MiB of text
   */
  room?: number;
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
  room = 18 * 1_048_576,
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
    run: async ({ file, name, size = 1, turn }, input, signal) => {
      signal?.throwIfAborted();
      started ??= start();
      const full = taken > 0 && taken + size > room;
      if (full || turns.length >= queue) {
        throw new ThreadsBusyError('Too much waits for a thread.');
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
