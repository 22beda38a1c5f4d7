import { hashKey, makeKey } from './key.ts';
import type { AccessDeps } from './service.ts';

/** The name of the operator's key, which the gateway creates or is given. */
export const adminKeyName = 'admin';

/** Where the created key is stored for its owner to read. */
export interface KeyFile {
  read(): Promise<string | null>;
  /** Refuses to overwrite a file. */
  write(key: string): Promise<void>;
  remove(): Promise<void>;
}

export interface AdminKeyInput {
  /** The key given in the settings. Replaces the previous one. */
  given?: string | undefined;
  file: KeyFile;
}

/**
 * `made` has the key to show, only this once; `revoked` says that the current key was revoked and
 * stays so.
 */
export type AdminKeyOutcome =
  | { kind: 'made'; key: string }
  | { kind: 'kept' }
  | { kind: 'revoked' };

/**
 * Ensures that there is an admin key: the one given, else the one in the file, else a new one. A
 * new key is written to the file before its hash is stored, so that no crash leaves a key that
 * nobody knows; of several gateways that start at once, one creates the key and the others use it.
 */
export async function ensureAdminKey(
  deps: AccessDeps,
  { given, file }: AdminKeyInput,
): Promise<AdminKeyOutcome> {
  const known = given ?? (await file.read());
  if (known) return storeAdminKey(deps, known);
  if (await deps.db.apiKey.findUnique({ where: { name: adminKeyName } })) return { kind: 'kept' };

  const key = makeKey();
  await file.write(key);
  if (await insertAdminKey(deps, key)) return { kind: 'made', key };
  await file.remove();
  return { kind: 'kept' };
}

async function insertAdminKey({ db, clock }: AccessDeps, key: string): Promise<boolean> {
  const { count } = await db.apiKey.createMany({
    data: { name: adminKeyName, hash: hashKey(key), scopes: ['ADMIN'], createdAt: clock() },
    skipDuplicates: true,
  });
  return count === 1;
}

/** A revoked key never becomes valid again; another one replaces it. */
async function storeAdminKey(deps: AccessDeps, key: string): Promise<AdminKeyOutcome> {
  const hash = hashKey(key);
  const same = await deps.db.apiKey.findUnique({ where: { hash } });
  if (same) return { kind: same.revokedAt ? 'revoked' : 'kept' };
  if (await insertAdminKey(deps, key)) return { kind: 'kept' };
  await deps.db.apiKey.update({
    where: { name: adminKeyName },
    data: { hash, revokedAt: null, expiresAt: null, createdAt: deps.clock() },
  });
  return { kind: 'kept' };
}
