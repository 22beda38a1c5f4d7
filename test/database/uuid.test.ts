import { v7 as uuidv7 } from 'uuid';
import { afterEach, expect, it, vi } from 'vitest';

// Rows made together lie together in their indexes, and lists by id are in the order of their making.

afterEach(() => {
  vi.useRealTimers();
});

it('makes ids that count upwards without a tie, however many it makes in a millisecond', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const ids = Array.from({ length: 20_000 }, () => uuidv7());
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

it('does not turn the order round when the clock is set back', () => {
  vi.useFakeTimers({ toFake: ['Date'] });
  const before = uuidv7();
  vi.setSystemTime(Date.now() - 60_000);
  expect(uuidv7() > before).toBe(true);
});
