import type { IncomingMessage } from 'node:http';

/**
 * Headers that must not be repeated: the gateway might believe one, and a proxy in front the other.
 */
const singular: ReadonlySet<string> = new Set([
  'authorization',
  'content-encoding',
  'content-length',
  'content-type',
  'host',
  'origin',
]);

/** What is wrong with the headers of a request, in a sentence; null if they are fine. */
export function checkHeaders(request: IncomingMessage): string | null {
  if (!isHost(hostOf(request))) return 'The Host header is missing or invalid.';
  const names = request.rawHeaders
    .filter((_, index) => index % 2 === 0)
    .map((name) => name.toLowerCase())
    .filter((name) => singular.has(name));
  const [repeated] = names.filter((name, index) => names.indexOf(name) < index);
  return repeated ? `The header ${repeated} is given twice.` : null;
}

/** A name or an address with a port, and nothing else of a URL. */
function isHost(host: string): boolean {
  return !/[/?#@\\]/.test(host) && URL.canParse(`http://${host}/`);
}

/** HTTP/1.0 requests need none. */
function hostOf({ headers, httpVersion }: IncomingMessage): string {
  return headers.host ?? (httpVersion === '1.0' ? 'gateway' : '');
}
