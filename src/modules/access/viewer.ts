import type { Viewer } from '../../graphql/context.ts';
import { hashKey } from './key.ts';
import { type AccessDeps, keyState } from './service.ts';

/** How long a lookup is trusted: half the time that a revoked key may still work. */
const trustMs = 500;
/** Maximum number of cached keys; others are looked up each time. */
const maxHeld = 1_000;

export const anonymous: Viewer = { kind: 'anonymous' };

/** Returns the client that a header identifies; the header is null if there is none. */
export type ViewerReader = (authorization: string | null) => Promise<Viewer>;

interface HeldKey {
  lookedUpMs: number;
  holder: Promise<{ viewer: Viewer; expiresAt: Date | null }>;
}

/**
 * Determines the client from a request's Authorization header. An unknown, expired or revoked key
 * counts as none. Keys are looked up by their hash, at most every half second each, so that a
 * revoked one stops working within a second on every gateway, an expired one at once.
 *
 * @returns a function from the header, null if there is none, to the viewer
 */
export function createViewerReader({ db, clock }: AccessDeps): ViewerReader {
  const held = new Map<string, HeldKey>();

  async function lookUp(hash: string) {
    const key = await db.apiKey.findUnique({ where: { hash } });
    if (!key || keyState(key, clock()) !== 'active') {
      // Not cached: trying random keys must not evict the valid ones.
      held.delete(hash);
      return { viewer: anonymous, expiresAt: null };
    }
    const viewer: Viewer = { kind: 'key', name: key.name, scopes: key.scopes };
    return { viewer, expiresAt: key.expiresAt };
  }

  function hold(hash: string, nowMs: number): HeldKey {
    const known = held.get(hash);
    const ageMs = nowMs - (known?.lookedUpMs ?? 0);
    // A negative age means that the clock was set back.
    if (known && ageMs >= 0 && ageMs < trustMs) return known;
    if (held.size >= maxHeld) held.clear();
    const fresh = { lookedUpMs: nowMs, holder: lookUp(hash) };
    held.set(hash, fresh);
    fresh.holder.catch(() => held.delete(hash));
    return fresh;
  }

  return async (authorization) => {
    const key = /^Bearer +([\x21-\x7e]+) *$/i.exec(authorization ?? '')?.[1];
    if (key === undefined) return anonymous;
    const now = clock();
    const { viewer, expiresAt } = await hold(hashKey(key), now.getTime()).holder;
    return expiresAt && expiresAt <= now ? anonymous : viewer;
  };
}
