import { monitorEventLoopDelay } from 'node:perf_hooks';

/**
 * Measures how late the timers of this process are, which nobody but the machine is to blame for: what
 * a bound on waiting is widened by where other work takes the machine as well.
 */
export function measureLateness(): { endMs(): number } {
  const delays = monitorEventLoopDelay({ resolution: 10 });
  delays.enable();
  return {
    endMs() {
      delays.disable();
      return delays.max / 1e6;
    },
  };
}
