import { createHash } from 'node:crypto';

/** The strong ETag of a response, in its quotation marks. */
export function etagOf(content: string | Uint8Array): string {
  return `"${createHash('sha256').update(content).digest('base64url')}"`;
}

/** RFC 9110, 8.8.3: between the marks there may be a comma, but never a space or a mark. */
const ENTITY_TAG = /(?:W\/)?("[\x21\x23-\x7e\x80-\xff]*")/g;

/**
 * Whether a client that sent this `If-None-Match` already has the response with this tag. Uses the
 * weak comparison, as the RFC says, since a proxy that compresses weakens the tag; a lone `*`
 * matches any.
 */
export function namesTag(ifNoneMatch: string | null | undefined, etag: string): boolean {
  if (!ifNoneMatch) return false;
  if (ifNoneMatch.trim() === '*') return true;
  return [...ifNoneMatch.matchAll(ENTITY_TAG)].some(([, tag]) => tag === etag);
}
