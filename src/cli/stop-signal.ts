import { isRunByNpm } from '../settings/run-by-npm.ts';
import { exitCodes } from './exit-code.ts';

/**
 * npm passes Ctrl-C on to a process that the terminal has already told. Under npm, what comes this
 * soon after the first signal is its echo, and not somebody's second, impatient one.
 */
const echoMs = isRunByNpm() ? 500 : 0;

export interface StopSignal {
  signal: AbortSignal;
  /** The exit code of a command that did not get done before the signal. */
  exitCode(): number;
  /** Gives the signals back to Node. */
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
