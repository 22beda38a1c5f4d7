import { createBoundedCache } from '../bounded-cache.ts';
import type { ResponseCache } from './response-cache.ts';

export interface MemoryCacheOptions {
  /** How long an answer may be told: the bound for writes that come in by another process. */
  seconds: number;
  /** Of all that is kept, about. @default 32 MiB */
  bytes?: number;
}

/** Answers kept at the most, however short they are. */
const MAX_ANSWERS = 20_000;

/** Keeps answers in the memory of this process; the ones not asked for longest make room. */
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
