import { createHash, randomBytes } from 'node:crypto';

const prefix = 'onrecord_';

/** Creates a key of 256 random bits. The prefix lets scanners for leaked secrets recognize it. */
export function makeKey(): string {
  return prefix + randomBytes(32).toString('base64url');
}

/**
 * What is stored of a key: SHA-256, in lower-case hexadecimal digits. A key is random, so a slow
 * hash would protect it no better than a fast one.
 */
export function hashKey(key: string): string {
  return createHash('sha256').update(key).digest('hex');
}
