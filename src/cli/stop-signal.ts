import { isRunByNpm } from '../settings/run-by-npm.ts';
import { exitCodes } from './exit-code.ts';

/**
 * npm forwards Ctrl-C to a process that already got it from the terminal. Under npm, a signal this
 * soon after the first one is its echo, not a second, impatient one.
 */
const echoMs = isRunByNpm() ? 500 : 0;

export interface StopSignal {
  signal: AbortSignal;
  /** The exit code of a command that did not finish before the signal. */
  exitCode(): number;
  /** Restores Node's default signal handling. */
  release(): void;
}

/** Aborts on the first SIGINT, SIGTERM or SIGHUP; the second one ends the process at once. */
export function listenForStop(): StopSignal {
  const controller = new AbortController();
  const names = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  let firstAt: number | undefined;
  let exitCode: number = exitCodes.terminated;
  const stop = (name: NodeJS.Signals) => {
    if (firstAt !== undefined) {
      if (performance.now() - firstAt >= echoMs) process.exit(exitCode);
      return;
    }
    firstAt = performance.now();
    exitCode = name === 'SIGINT' ? exitCodes.interrupted : exitCodes.terminated;
    controller.abort();
  };
  for (const name of names) process.on(name, stop);
  return {
    signal: controller.signal,
    exitCode: () => exitCode,
    release: () => {
      for (const name of names) process.off(name, stop);
    },
  };
}
