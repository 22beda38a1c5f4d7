import { LRUCache } from 'lru-cache';

export interface BoundedCacheOptions<Value> {
  /** Maximum number of entries. */
  entries: number;
  /** Maximum total size, as computed by `bytesOf`. */
  bytes: number;
  /** Approximate size of an entry, including its key. */
  bytesOf: (value: Value, key: string) => number;
  /** How long an entry is kept, in milliseconds. @default until space is needed */
  ttl?: number;
}

/** What the cache itself needs per entry, however small. */
const ENTRY_BYTES = 200;

/**
 * Keeps the most recently used entries, under keys that clients chose. It has two bounds, since
 * either alone can be circumvented: ten thousand documents of four characters are few characters,
 * and a hundred responses of a megabyte are few entries.
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
