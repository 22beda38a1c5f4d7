export interface WriteQueueOptions {
  /** Maximum number running at once. @default 4 */
  slots?: number;
  /** How long a piece of work may take once it has started, in milliseconds. @default 10_000 */
  deadlineMs?: number;
}

/** Runs a few at once, lets as many wait as will be served soon, and refuses the rest. */
export interface WriteQueue {
  /**
   * Waits for a slot.
   *
   * @returns a function that frees the slot and may be called twice; null if no mutation should
   * wait
   */
  enter(): Promise<(() => void) | null>;
}

type Leave = () => void;

/** Initial estimate; low, so that a gateway that has just started refuses nothing. */
const FIRST_GUESS_MS = 20;
/** The weight of the latest duration in the moving average. */
const WEIGHT = 0.2;

/**
 * A queue that knows how fast it moves: the mean duration of recent work, and the age of running
 * work if that is more, so that a database that has just become slow shows before anything
 * finishes. A request that would wait for more than half of the deadline is refused at once. The
 * estimate can be wrong: after the full deadline, what still waits is refused as well.
 *
 * It starts with one slot. Each piece of work that finishes within a quarter of the deadline opens
 * another, and each that takes longer closes one: work that waits for the same locks does not
 * finish sooner if started together, and all of it would be late.
 */
export function createWriteQueue({
  slots = 4,
  deadlineMs = 10_000,
}: WriteQueueOptions = {}): WriteQueue {
  const underWay = new Set<{ since: number }>();
  const waiting = new Set<(leave: Leave | null) => void>();
  let meanMs = FIRST_GUESS_MS;
  let open = 1;

  const start = (): Leave => {
    const own = { since: performance.now() };
    underWay.add(own);
    return () => {
      if (!underWay.delete(own)) return;
      const tookMs = performance.now() - own.since;
      meanMs += WEIGHT * (tookMs - meanMs);
      open = tookMs > deadlineMs / 4 ? Math.max(1, open - 1) : Math.min(slots, open + 1);
      for (const next of waiting) {
        if (underWay.size >= open) break;
        next(start());
      }
    };
  };

  const expectedWaitMs = () => {
    const now = performance.now();
    const ages = [...underWay].reduce((sum, { since }) => sum + now - since, 0);
    const eachMs = Math.max(meanMs, ages / underWay.size);
    return ((waiting.size + 1) * eachMs) / open;
  };

  const wait = () =>
    new Promise<Leave | null>((resolve) => {
      const end = (leave: Leave | null) => {
        clearTimeout(timer);
        waiting.delete(end);
        resolve(leave);
      };
      const timer = setTimeout(end, deadlineMs, null).unref();
      waiting.add(end);
    });

  return {
    async enter() {
      if (underWay.size < open) return start();
      return expectedWaitMs() > deadlineMs / 2 ? null : wait();
    },
  };
}
