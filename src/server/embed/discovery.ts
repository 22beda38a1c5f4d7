import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { isFromProxy } from '../limits/client-address.ts';
import { escapeHtml } from './escape-html.ts';

/** Returns the gateway's origin as the client sees it. */
export type OriginReader = (request: IncomingMessage) => string;

/**
 * Only a trusted proxy can set the scheme: a response that anyone may cache must not depend on what
 * its first client claimed.
 *
 * @param proxies addresses of the proxies in front of the gateway; none by default
 */
export function createOriginReader(proxies: BlockList = new BlockList()): OriginReader {
  return (request) => {
    const told = isFromProxy(request, proxies) ? request.headers['x-forwarded-proto'] : undefined;
    const scheme = String(told).trim().toLowerCase() === 'https' ? 'https' : 'http';
    return `${scheme}://${request.headers.host ?? 'localhost'}`;
  };
}

/**
 * Adds the address of the embedded form to the head of a page (oEmbed discovery). The URLs are
 * absolute: some CMSs request them exactly as written.
 */
export function discoveryLink(origin: string, path: string, title = 'OnRecord'): string {
  const address = `${origin}/oembed?url=${encodeURIComponent(origin + path)}&format=json`;
  return `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(address)}" title="${escapeHtml(title)}">`;
}
