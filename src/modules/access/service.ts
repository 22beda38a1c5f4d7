import type { Database } from '../../database/client.ts';
import type { ApiKey } from '../../generated/prisma/client.ts';
import type { Scope } from '../../generated/prisma/enums.ts';
import type { Viewer } from '../../graphql/context.ts';
import { holdsScope } from './access.ts';
import { hashKey, makeKey } from './key.ts';

/** What the functions of this file need. */
export interface AccessDeps {
  db: Database;
  clock: () => Date;
}

export interface KeyInput {
  /** Who or what the key is for; recorded in revisions made with it. */
  name: string;
  scopes: readonly Scope[];
  /** When it stops working. @default never */
  expiresAt?: Date;
}

/** A key as listed: never the key itself, which is not stored. */
export type KeyRecord = Omit<ApiKey, 'hash'>;

export type KeyState = 'active' | 'expired' | 'revoked';

/**
 * Creates a key and stores its hash. The key is returned and stored nowhere.
 *
 * @returns null if a key of that name exists; a revoked one keeps its name, because revisions cite it
 */
export async function createKey(
  { db, clock }: AccessDeps,
  { name, scopes, expiresAt }: KeyInput,
): Promise<string | null> {
  const key = makeKey();
  const { count } = await db.apiKey.createMany({
    data: {
      name,
      hash: hashKey(key),
      scopes: [...new Set(scopes)],
      createdAt: clock(),
      expiresAt: expiresAt ?? null,
    },
    skipDuplicates: true,
  });
  return count === 1 ? key : null;
}

/** Whose key this is, or null if it is unknown, expired or revoked. */
export async function findKeyHolder(
  { db, clock }: AccessDeps,
  key: string,
): Promise<Pick<ApiKey, 'name' | 'scopes'> | null> {
  const found = await db.apiKey.findUnique({ where: { hash: hashKey(key) } });
  if (!found || keyState(found, clock()) !== 'active') return null;
  return { name: found.name, scopes: found.scopes };
}

/** Every key, oldest first, the revoked and expired ones among them. */
export async function listKeys({ db }: Pick<AccessDeps, 'db'>): Promise<KeyRecord[]> {
  return db.apiKey.findMany({
    omit: { hash: true },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
}

/**
 * Revokes a key, from now on and for good.
 *
 * @returns false if there is no valid key of that name
 */
export async function revokeKey({ db, clock }: AccessDeps, name: string): Promise<boolean> {
  const { count } = await db.apiKey.updateMany({
    where: { name, revokedAt: null },
    data: { revokedAt: clock() },
  });
  return count === 1;
}

/** Whether a key works at a time, and if not, why. */
export function keyState(key: Pick<ApiKey, 'expiresAt' | 'revokedAt'>, at: Date): KeyState {
  if (key.revokedAt && key.revokedAt <= at) return 'revoked';
  if (key.expiresAt && key.expiresAt <= at) return 'expired';
  return 'active';
}

/** Whose key a change is made with; its revision names it. */
export function holderName(viewer: Viewer): string {
  if (viewer.kind === 'key') return viewer.name;
  throw new Error('a change without a key');
}

/** Whether a client may review. */
export function mayReview(viewer: Viewer): boolean {
  return holdsScope(viewer, 'REVIEW');
}
