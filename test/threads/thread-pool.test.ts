import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { inBreaths } from '../../src/threads/in-breaths.ts';
import { pack, unpack } from '../../src/threads/packs.ts';
import { thisThread } from '../../src/threads/this-thread.ts';
import { createThreadPool, type ThreadPoolOptions } from '../../src/threads/thread-pool.ts';

const task = (name: string) => ({ file: new URL('sample-task.mjs', import.meta.url), name });

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
    expect(await make().run(task('double'), 21)).toBe(42);
  });

  test('throws what the function throws', async () => {
    await expect(make().run(task('fail'), 'no such luck')).rejects.toThrow('no such luck');
  });

  test('begins nothing that is called off already', async () => {
    const signal = AbortSignal.abort(new Error('called off'));
    await expect(make().run(task('spin'), null, signal)).rejects.toThrow('called off');
  });
});

describe('a pool', () => {
  test('ends what is under way when it is called off, and goes on with the next', async () => {
    const pool = open({ threads: 1 });
    const begun = new Int32Array(new SharedArrayBuffer(4));
    const spinning = new AbortController();
    const spun = pool.run(task('spin'), begun, spinning.signal);
    const next = pool.run(task('double'), 1);
    await vi.waitFor(() => expect(begun[0]).toBe(1), 10_000);
    spinning.abort();
    await expect(spun).rejects.toThrow('aborted');
    expect(await next).toBe(2);
  });

  test('fails the task whose thread dies, and no other', async () => {
    const pool = open({ threads: 1 });
    const lost = pool.run(task('die'), null);
    const next = pool.run(task('double'), 1);
    await expect(lost).rejects.toThrow('exited');
    expect(await next).toBe(2);
  });

  test('refuses more than may wait', async () => {
    const pool = open({ threads: 1, queue: 1 });
    const end = new AbortController();
    const kept = [1, 2].map(() => pool.run(task('spin'), null, end.signal));
    await expect(pool.run(task('double'), 1)).rejects.toMatchObject({ code: 'OVERLOADED' });
    end.abort();
    await Promise.allSettled(kept);
  });
});

describe('the room of a pool', () => {
  const sized = (name: string, size: number) => ({ ...task(name), size });

  test('is for many small tasks or a few large ones', async () => {
    const pool = open({ threads: 1, room: 100 });
    const small = Array.from({ length: 100 }, (_, index) => pool.run(sized('double', 1), index));
    await expect(pool.run(sized('double', 1), 1)).rejects.toMatchObject({ code: 'OVERLOADED' });
    expect((await Promise.all(small)).at(-1)).toBe(198);
    expect(await pool.run(sized('double', 100), 1)).toBe(2);
  });

  test('is free again after a task that failed', async () => {
    const pool = open({ threads: 1, room: 10 });
    await expect(pool.run(sized('fail', 10), 'no such luck')).rejects.toThrow('no such luck');
    expect(await pool.run(sized('double', 10), 1)).toBe(2);
  });

  test('takes one task of any size where there is no other', async () => {
    expect(await open({ room: 10 }).run(sized('double', 1_000), 1)).toBe(2);
  });
});

test('a packed list is the same when it is opened', async () => {
  const list = Array.from({ length: 600 }, (_, index) => ({ index }));
  const packs = pack(list);
  expect(packs).toHaveLength(3);
  expect(await unpack(packs)).toEqual(list);
});

test('a list in breaths is the same list, and others have their turn', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  });
  onTestFinished(() => clearInterval(others));
  const told: number[] = [];
  for await (const entry of inBreaths([1, 2, 3, 4])) {
    told.push(entry);
    const since = performance.now();
    while (performance.now() - since < 15);
  }
  expect(told).toEqual([1, 2, 3, 4]);
  expect(turns).toBeGreaterThan(0);
});
