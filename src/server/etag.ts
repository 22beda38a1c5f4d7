import { createHash } from 'node:crypto';

/** The strong tag of what is answered, in its quotation marks. */
export function etagOf(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url')}"`;
}

/** RFC 9110, 8.8.3: what stands between the marks may be a comma, and never a space or a mark. */
const ENTITY_TAG = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/**
 * Whether a client that sent this `If-None-Match` has what has this tag. By the weak comparison, as
 * the RFC says, since a proxy that compresses makes the tag a weak one; `*` stands alone, for any.
 */
export function namesTag(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return [...ifNoneMatch.matchAll(ENTITY_TAG)].some(([, tag]) => tag === etag);
}
