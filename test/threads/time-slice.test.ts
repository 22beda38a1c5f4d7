import { setImmediate } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { timeSliced } from '../../src/threads/time-slice.ts';
import { yieldToEventLoop } from '../../src/threads/yield-to-event-loop.ts';

it('lets one go on in each round of the event loop, in the order that they came', async () => {
  const rounds: number[] = [];
  let round = 0;
  const yielding = Array.from({ length: 5 }, async (_, one) => {
    await yieldToEventLoop();
    rounds.push(one * 100 + round);
  });
  for (; round < 6; round += 1) await setImmediate();
  await Promise.all(yielding);

  const wentOn = rounds.map((one) => Math.floor(one / 100));
  const inRound = rounds.map((one) => one % 100);
  expect(wentOn).toEqual([0, 1, 2, 3, 4]);
  expect(new Set(inRound).size).toBe(5);
});

it('ends with the reason of whoever does not wait any more', async () => {
  const deadline = new AbortController();
  const seen: number[] = [];
  const work = async () => {
    for await (const entry of timeSliced([1, 2, 3], deadline.signal)) {
      seen.push(entry);
      deadline.abort(new Error('too late'));
      const until = performance.now() + 12;
      while (performance.now() < until);
    }
  };
  await expect(work()).rejects.toThrow('too late');
  expect(seen).toEqual([1]);
});

it('goes through a list in its order while others have their turns', async () => {
  let turns = 0;
  let done = false;
  const others = (async () => {
    while (!done) {
      turns += 1;
      await setImmediate();
    }
  })();
  const seen: number[] = [];
  for await (const entry of timeSliced([1, 2, 3, 4])) {
    seen.push(entry);
    const until = performance.now() + 12;
    while (performance.now() < until);
  }
  done = true;
  await others;
  expect(seen).toEqual([1, 2, 3, 4]);
  expect(turns).toBeGreaterThanOrEqual(3);
});
