import { setImmediate } from 'node:timers/promises';

/** How long one may be served before others have their turn. */
const breathMs = 10;

/**
 * A long list entry by entry. Whoever works through it holds the thread for some ten milliseconds at
 * a time, and not until the end.
 */
export async function* inBreaths<Entry>(entries: Iterable<Entry>): AsyncGenerator<Entry> {
  let since = performance.now();
  for (const entry of entries) {
    if (performance.now() - since > breathMs) {
      await setImmediate();
      since = performance.now();
    }
    yield entry;
  }
}
