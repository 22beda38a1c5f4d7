import type { IncomingMessage } from 'node:http';

/** A target as proxies are asked for it: `http://example.org/path?query`. */
const absoluteForm = /^https?:\/\/([^/?#]*)([^#]*)$/i;

/**
 * Converts the target of a request from the absolute form, which every server must accept (RFC
 * 9112, 3.2.2), to a path. Its host takes precedence over that of the header, which must be present
 * all the same.
 */
export function toOriginForm(request: IncomingMessage): void {
  const [, host, rest = ''] = absoluteForm.exec(request.url ?? '') ?? [];
  if (host === undefined) return;
  request.url = rest.startsWith('/') ? rest : `/${rest}`;
  if (request.headers.host !== undefined || request.httpVersion === '1.0') {
    request.headers.host = host;
  }
}
