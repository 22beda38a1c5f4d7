import { breathe } from './breathe.ts';

/** How long one may be served before others have their turn. */
const breathMs = 10;

/** For long work in a loop: `if (breath.isDue()) await breath.take()`. */
export interface Breath {
  isDue(): boolean;
  take(): Promise<void>;
}

/** @param signal ends the work with its reason, where nobody waits for it any more */
export function createBreath(signal?: AbortSignal): Breath {
  let since = performance.now();
  return {
    isDue: () => performance.now() - since > breathMs,
    async take() {
      await breathe();
      signal?.throwIfAborted();
      since = performance.now();
    },
  };
}

/**
 * A long list entry by entry. Whoever works through it holds the thread for some ten milliseconds at
 * a time, and not until the end.
 *
 * @param signal ends it with its reason, where nobody waits for it any more
 */
export async function* inBreaths<Entry>(
  entries: Iterable<Entry>,
  signal?: AbortSignal,
): AsyncGenerator<Entry> {
  const breath = createBreath(signal);
  for (const entry of entries) {
    if (breath.isDue()) await breath.take();
    yield entry;
  }
}
