import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { defineTask } from '../../src/threads/define-task.ts';
import { parseJsonChunks, toJsonChunks } from '../../src/threads/json-chunks.ts';
import { thisThread } from '../../src/threads/this-thread.ts';
import { createThreadPool, type ThreadPoolOptions } from '../../src/threads/thread-pool.ts';
import { timeSliced } from '../../src/threads/time-slice.ts';

interface Samples {
  double(number: number): number;
  fail(message: string): never;
  spin(begun: Int32Array | null): never;
  die(nothing: null): never;
}

const address = new URL('sample-task.mjs', import.meta.url).href;
const task = defineTask(address, { ...(await import(address)) } as Samples & Record<string, never>);

function open(options?: ThreadPoolOptions) {
  const pool = createThreadPool(options);
  onTestFinished(() => pool.close());
  return pool;
}

describe.each([
  ['a pool', () => open()],
  ['this thread', () => thisThread],
])('%s', (_, make) => {
  test('answers with what the function returns', async () => {
    expect(await make().run(task.double, 21)).toBe(42);
  });

  test('throws what the function throws', async () => {
    await expect(make().run(task.fail, 'no such luck')).rejects.toThrow('no such luck');
  });

  test('begins nothing that is called off already', async () => {
    const signal = AbortSignal.abort(new Error('called off'));
    await expect(make().run(task.spin, null, { signal })).rejects.toThrow('called off');
  });
});

describe('a pool', () => {
  test('ends what is under way when it is called off, and goes on with the next', async () => {
    const pool = open({ threads: 1 });
    const begun = new Int32Array(new SharedArrayBuffer(4));
    const spinning = new AbortController();
    const spun = pool.run(task.spin, begun, { signal: spinning.signal });
    const next = pool.run(task.double, 1);
    await vi.waitFor(() => expect(begun[0]).toBe(1), 10_000);
    spinning.abort();
    await expect(spun).rejects.toThrow('aborted');
    expect(await next).toBe(2);
  });

  test('fails the task whose thread dies, and no other', async () => {
    const pool = open({ threads: 1 });
    const lost = pool.run(task.die, null);
    const next = pool.run(task.double, 1);
    await expect(lost).rejects.toThrow('exited');
    expect(await next).toBe(2);
  });

  test('refuses more than may wait', async () => {
    const pool = open({ threads: 1, queue: 1 });
    const end = new AbortController();
    const kept = [1, 2].map(() => pool.run(task.spin, null, { signal: end.signal }));
    await expect(pool.run(task.double, 1)).rejects.toMatchObject({ code: 'OVERLOADED' });
    end.abort();
    await Promise.allSettled(kept);
  });
});

describe('the capacity of a pool', () => {
  test('is for many small tasks or a few large ones', async () => {
    const pool = open({ threads: 1, capacity: 100 });
    const small = Array.from({ length: 100 }, (_, index) =>
      pool.run(task.double, index, { size: 1 }),
    );
    await expect(pool.run(task.double, 1, { size: 1 })).rejects.toMatchObject({
      code: 'OVERLOADED',
    });
    expect((await Promise.all(small)).at(-1)).toBe(198);
    expect(await pool.run(task.double, 1, { size: 100 })).toBe(2);
  });

  test('is free again after a task that failed', async () => {
    const pool = open({ threads: 1, capacity: 10 });
    await expect(pool.run(task.fail, 'no such luck', { size: 10 })).rejects.toThrow('no such luck');
    expect(await pool.run(task.double, 1, { size: 10 })).toBe(2);
  });

  test('takes one task of any size where there is no other', async () => {
    expect(await open({ capacity: 10 }).run(task.double, 1, { size: 1_000 })).toBe(2);
  });
});

test('a list in chunks is the same when it is parsed', async () => {
  const list = Array.from({ length: 600 }, (_, index) => ({ index }));
  const chunks = toJsonChunks(list);
  expect(chunks).toHaveLength(3);
  expect(await parseJsonChunks(chunks)).toEqual(list);
});

test('a list in time slices is the same list, and others have their turn', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  });
  onTestFinished(() => clearInterval(others));
  const told: number[] = [];
  for await (const entry of timeSliced([1, 2, 3, 4])) {
    told.push(entry);
    const since = performance.now();
    while (performance.now() - since < 15);
  }
  expect(told).toEqual([1, 2, 3, 4]);
  expect(turns).toBeGreaterThan(0);
});
