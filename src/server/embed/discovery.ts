import type { IncomingMessage } from 'node:http';
import { BlockList } from 'node:net';
import { isFromProxy } from '../limits/client-address.ts';
import { escapeHtml } from './escape-html.ts';

/** Tells the gateway's origin as the client sees it. */
export type OriginReader = (request: IncomingMessage) => string;

/**
 * A proxy in front tells the scheme, where it is a trusted one: an answer that everybody may keep must
 * not be as its first asker would have it.
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
 * Tells in the head of a page where its embedded form is (oEmbed discovery). The addresses are whole:
 * there are CMSs that ask for what stands there as it stands.
 */
export function discoveryLink(origin: string, path: string, title = 'OnRecord'): string {
  const address = `${origin}/oembed?url=${encodeURIComponent(origin + path)}&format=json`;
  return `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(address)}" title="${escapeHtml(title)}">`;
}
