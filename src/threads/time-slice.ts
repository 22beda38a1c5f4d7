import { yieldToEventLoop } from './yield-to-event-loop.ts';

/** How long one piece of work may hold the thread before others have their turn. */
const sliceMs = 10;

/** For long work in a loop: `if (slice.isOver()) await slice.next()`. */
export interface TimeSlice {
  /** Whether the thread was held long enough. */
  isOver(): boolean;
  /** Lets others have their turn, and begins another slice. */
  next(): Promise<void>;
}

/** @param signal ends the work with its reason, once no client waits for it any more */
export function createTimeSlice(signal?: AbortSignal): TimeSlice {
  let since = performance.now();
  return {
    isOver: () => performance.now() - since > sliceMs,
    async next() {
      await yieldToEventLoop();
      signal?.throwIfAborted();
      since = performance.now();
    },
  };
}

/**
 * A long list entry by entry. Working through it holds the thread for some ten milliseconds at a
 * time, and not until the end.
 *
 * @param signal ends it with its reason, once no client waits for it any more
 */
export async function* timeSliced<Entry>(
  entries: Iterable<Entry>,
  signal?: AbortSignal,
): AsyncGenerator<Entry> {
  const slice = createTimeSlice(signal);
  for (const entry of entries) {
    if (slice.isOver()) await slice.next();
    yield entry;
  }
}
