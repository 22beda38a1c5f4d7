import { createHash, randomBytes } from 'node:crypto';

const prefix = 'onrecord_';

/** Makes a key of 256 random bits. The prefix tells scanners for leaked secrets what they found. */
export function makeKey(): string {
  return prefix + randomBytes(32).toString('base64url');
}

/**
 * What is stored of a key: SHA-256, in lower-case hexadecimal digits. A key is random, so that a slow
 * hash would protect nothing that a fast one does not.
 */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
