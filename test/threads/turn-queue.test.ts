import { expect, test } from 'vitest';
import { createTurnQueue, type Turn } from '../../src/threads/turn-queue.ts';

const stranger = (client: string): Turn => ({ client, isFirst: false });
const keyed: Turn = { client: '', isFirst: true };

/** Takes turns in order, and tells which have begun. */
function begin(places: number, turns: [name: string, turn: Turn, signal?: AbortSignal][]) {
  const queue = createTurnQueue(places);
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const done = turns.map(async ([name, turn, signal]) => {
    const end = await queue.take(turn, signal);
    begun.push(name);
    ends.set(name, end);
  });
  const settle = () => new Promise((resolve) => setImmediate(resolve));
  return { queue, begun, done, settle, end: (name: string) => ends.get(name)?.() };
}

test('one address holds no more than all places but one', async () => {
  const { queue, begun, settle, end } = begin(2, [
    ['a1', stranger('a')],
    ['a2', stranger('a')],
    ['a3', stranger('a')],
    ['b1', stranger('b')],
  ]);
  await settle();
  expect(begun).toEqual(['a1', 'b1']);
  expect(queue.length).toBe(2);
  end('b1');
  await settle();
  expect(begun).toEqual(['a1', 'b1']);
  end('a1');
  await settle();
  expect(begun).toEqual(['a1', 'b1', 'a2']);
});

test('what was sent with a key comes before all that wait, and takes every place', async () => {
  const { begun, settle, end } = begin(2, [
    ['a1', stranger('a')],
    ['b1', stranger('b')],
    ['a2', stranger('a')],
    ['key1', keyed],
    ['key2', keyed],
  ]);
  await settle();
  end('a1');
  await settle();
  end('b1');
  await settle();
  expect(begun).toEqual(['a1', 'b1', 'key1', 'key2']);
  end('key1');
  await settle();
  expect(begun.at(-1)).toBe('a2');
});

test('one thread serves an address as well', async () => {
  const { begun, settle, end } = begin(1, [
    ['a1', stranger('a')],
    ['a2', stranger('a')],
  ]);
  await settle();
  end('a1');
  await settle();
  expect(begun).toEqual(['a1', 'a2']);
});

test('who is called off leaves the queue, with the reason', async () => {
  const off = new AbortController();
  const { queue, begun, done, settle, end } = begin(1, [
    ['a1', stranger('a')],
    ['a2', stranger('a'), off.signal],
    ['a3', stranger('a')],
  ]);
  await settle();
  off.abort(new Error('called off'));
  await expect(done[1]).rejects.toThrow('called off');
  expect(queue.length).toBe(1);
  end('a1');
  await settle();
  expect(begun).toEqual(['a1', 'a3']);
});
