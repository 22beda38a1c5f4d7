import type { IncomingMessage } from 'node:http';
import { escapeHtml } from './escape-html.ts';

/** As the client sees it; a proxy in front tells the scheme. */
export function originOf(request: IncomingMessage): string {
  const scheme = request.headers['x-forwarded-proto'] === 'https' ? 'https' : 'http';
  return `${scheme}://${request.headers.host ?? 'localhost'}`;
}

/**
 * Tells in the head of a page where its embedded form is (oEmbed discovery). The addresses are whole:
 * there are CMSs that ask for what stands there as it stands.
 */
export function discoveryLink(origin: string, path: string, title = 'OnRecord'): string {
  const address = `${origin}/oembed?url=${encodeURIComponent(origin + path)}&format=json`;
  return `<link rel="alternate" type="application/json+oembed" href="${escapeHtml(address)}" title="${escapeHtml(title)}">`;
}
