import { LRUCache } from 'lru-cache';

export interface BoundedCacheOptions<Value> {
  /** How many are kept at the most. */
  entries: number;
  /** What all of them may take together, as `bytesOf` has it. */
  bytes: number;
  /** What an entry takes, about, its key included. */
  bytesOf: (value: Value, key: string) => number;
  /** How long an entry is kept, in milliseconds. @default until there is no room */
  ttl?: number;
}

/** What the cache itself takes for an entry, however little is in it. */
const ENTRY_BYTES = 200;

/**
 * Keeps what clients asked for last, under keys that they chose. Bounded twice, as either bound alone
 * can be got round: ten thousand documents of four characters are few characters, and a hundred
 * answers of a megabyte are few entries.
 */
export function createBoundedCache<Value extends object | string>({
  entries,
  bytes,
  bytesOf,
  ttl = 0,
}: BoundedCacheOptions<Value>): LRUCache<string, Value> {
  return new LRUCache<string, Value>({
    max: entries,
    maxSize: bytes,
    ttl,
    sizeCalculation: (value, key) => ENTRY_BYTES + Math.ceil(bytesOf(value, key)),
  });
}
