import { setTimeout as delay } from 'node:timers/promises';

/** Far beyond what anything here takes, on a machine that is busy with other things as well. */
const patienceMs = 60_000;

/** Waits until the state is the wanted one. @throws where it does not become so, naming both */
export async function until(readState: () => Promise<string>, wanted: string): Promise<void> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const state = await readState();
    if (state === wanted) return;
    if (performance.now() > end) throw new Error(`It stays "${state}" and not "${wanted}".`);
    await delay(20);
  }
}
