/**
 * How one operation can be ended early. The executor accepts it as a signal, and it costs almost
 * nothing; a real AbortSignal, which Node's own functions require, is created on demand.
 */
export interface Ending {
  readonly aborted: boolean;
  readonly reason: unknown;
  throwIfAborted(): void;
  addEventListener(type: 'abort', listener: () => void): void;
  removeEventListener(type: 'abort', listener: () => void): void;
  /** Ends it, once; the reason is created only then. */
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
