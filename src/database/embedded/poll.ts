import { setTimeout as delay } from 'node:timers/promises';

/** Polls every few milliseconds until the answer is yes or the time is over; returns which. */
export async function pollUntil(
  isSo: () => boolean | Promise<boolean>,
  timeoutMs: number,
): Promise<boolean> {
  const end = performance.now() + timeoutMs;
  while (!(await isSo())) {
    if (performance.now() > end) return false;
    await delay(10);
  }
  return true;
}
