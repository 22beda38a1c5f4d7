import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { LRUCache } from 'lru-cache';
import type { ViewerReader } from '../../modules/access/viewer.ts';
import type { AddressReader } from './client-address.ts';
import type { RateLimiter } from './rate-limiter.ts';

/** Returns the name of the key that sends a request; null if there is no valid one. */
export type KeyReader = (request: IncomingMessage) => Promise<string | null>;

export interface KeyReaderOptions {
  /** Who owns the key in a header. */
  readViewer: ViewerReader;
  limiter: RateLimiter;
  addressOf: AddressReader;
}

/**
 * How many points of an address, counted separately, may be spent on keys not known to be valid.
 */
const LOOK_UP_POINTS = 100;
const MAX_KNOWN = 1_000;
const KNOWN_MS = 600_000;

/**
 * Reads the key of a request before its address is charged: other clients at the same address must
 * not lock out a key. Keys known to be valid are always looked up, others within a budget of the
 * address, so that no client makes the database look up a million of them.
 */
export function createKeyReader({ readViewer, limiter, addressOf }: KeyReaderOptions): KeyReader {
  const known = new LRUCache<string, true>({ max: MAX_KNOWN, ttl: KNOWN_MS });

  async function mayLookUp(request: IncomingMessage, hash: string): Promise<boolean> {
    if (known.has(hash)) return true;
    const spender = { kind: 'address', id: `${addressOf(request)} unknown keys` } as const;
    return (await limiter.spend(spender, LOOK_UP_POINTS))?.allowed ?? true;
  }

  async function read(request: IncomingMessage): Promise<string | null> {
    const { authorization } = request.headers;
    if (!authorization || !/^Bearer /i.test(authorization)) return null;
    const hash = createHash('sha256').update(authorization).digest('base64');
    if (!(await mayLookUp(request, hash))) return null;
    try {
      const viewer = await readViewer(authorization);
      if (viewer.kind !== 'key') return null;
      known.set(hash, true);
      return viewer.name;
    } catch {
      // The database is down: the request itself will fail with that.
      return null;
    }
  }

  const readings = new WeakMap<IncomingMessage, Promise<string | null>>();
  return (request) => {
    const reading = readings.get(request) ?? read(request);
    readings.set(request, reading);
    return reading;
  };
}
