import { createBoundedCache } from '../bounded-cache.ts';
import type { ResponseCache } from './response-cache.ts';

export interface MemoryCacheOptions {
  /** How long a response may be served: the bound for writes by other processes. */
  seconds: number;
  /** Approximate total size. @default 32 MiB */
  bytes?: number;
}

/** Maximum number of responses, however short. */
const MAX_ANSWERS = 20_000;

/** Caches responses in the memory of this process; the least recently used are evicted. */
export function createMemoryCache({
  seconds,
  bytes = 32 * 2 ** 20,
}: MemoryCacheOptions): ResponseCache {
  const kept = createBoundedCache<string>({
    entries: MAX_ANSWERS,
    bytes,
    bytesOf: (answer, key) => 2 * (answer.length + key.length),
    ttl: seconds * 1_000,
  });
  let epoch = 0;
  return {
    async find(key) {
      const answer = kept.get(key);
      return { epoch: String(epoch), ...(answer !== undefined && { answer }) };
    },
    keep(key, since, answer) {
      if (since === String(epoch)) kept.set(key, answer);
    },
    async forget() {
      epoch += 1;
      kept.clear();
    },
    async close() {
      kept.clear();
    },
  };
}
