import type { Viewer } from '../../graphql/context.ts';
import { hashKey } from './key.ts';
import { type AccessDeps, keyState } from './service.ts';

/** How long a key is taken on trust after it was looked up: half of what a revoked one may live. */
const trustMs = 500;
/** Keys held at once; more are looked up each time. */
const maxHeld = 1_000;

const anonymous: Viewer = { kind: 'anonymous' };

/** Tells from a header, null where there is none, who asks. */
export type ViewerReader = (authorization: string | null) => Promise<Viewer>;

interface HeldKey {
  lookedUpMs: number;
  holder: Promise<{ viewer: Viewer; expiresAt: Date | null }>;
}

/**
 * Tells from a request's Authorization header who asks. A key that is unknown, expired or revoked
 * counts as none. Keys are looked up by their hash, at most every half second each, so that a
 * revoked one is dead within a second on every gateway; an expired one is dead at once.
 *
 * @returns a function from the header, null where there is none, to the viewer
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
    // An age below 0 is a clock that was set back.
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
