/**
 * How one operation may end before it is done. It is what the executor takes for a signal, and costs
 * next to nothing; a signal proper, which Node's own functions insist on, is made when asked for.
 */
export interface Ending {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
  /** Ends it, once; the reason is made only then. */
  abort(makeReason: () => Error): void;
  /** The same signal each time. */
  readonly signal: AbortSignal;
}

export function createEnding(): Ending {
  const listeners = new Set<() => void>();
  let controller: AbortController | undefined;
  let reason: Error | undefined;
  return {
    get aborted() {
      return reason !== undefined;
    },
    get reason() {
      return reason;
    },
    throwIfAborted() {
      if (reason) throw reason;
    },
    addEventListener: (_, listener) => void listeners.add(listener),
    removeEventListener: (_, listener) => void listeners.delete(listener),
    abort(makeReason) {
      if (reason) return;
      reason = makeReason();
      controller?.abort(reason);
      for (const listener of [...listeners]) listener();
    },
    get signal() {
      if (!controller) {
        controller = new AbortController();
        if (reason) controller.abort(reason);
      }
      return controller.signal;
    },
  };
}
