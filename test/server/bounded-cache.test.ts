import { expect, it } from 'vitest';
import { createBoundedCache } from '../../src/server/bounded-cache.ts';

const bytesOf = (text: string) => text.length;

it('keeps so many entries, those asked for last, however little is in them', () => {
  const cache = createBoundedCache<string>({ entries: 3, bytes: 1_000_000, bytesOf });
  for (const name of ['a', 'b', 'c']) cache.set(name, name);
  cache.get('a');
  cache.set('d', 'd');
  expect(['a', 'b', 'c', 'd'].map((name) => cache.get(name))).toEqual(['a', undefined, 'c', 'd']);
});

it('keeps what takes so many bytes, however few the entries are', () => {
  const cache = createBoundedCache<string>({ entries: 1_000, bytes: 10_000, bytesOf });
  for (let i = 0; i < 10; i += 1) cache.set(`${i}`, 'x'.repeat(3_000));
  expect(cache.size).toBe(3);
  expect(cache.get('9')).toHaveLength(3_000);
});

it('counts an entry once, however often it is kept, and counts what the entry itself takes', () => {
  const cache = createBoundedCache<string>({ entries: 1_000, bytes: 1_000, bytesOf });
  for (let i = 0; i < 100; i += 1) cache.set('same', `${i}`);
  expect(cache.get('same')).toBe('99');
  for (let i = 0; i < 100; i += 1) cache.set(`${i}`, '');
  expect(cache.size).toBe(5);
});
