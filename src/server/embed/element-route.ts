import { existsSync, readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { etagOf, namesTag } from '../etag.ts';
import { type Route, routeAt } from '../http/route.ts';
import { acceptedEncodings } from '../request/accepted-encodings.ts';

const DAY_S = 86_400;

/**
 * The custom element at a stable address, for pages of any origin. It may be cached for an hour,
 * and served stale for a day while it is revalidated.
 *
 * @param file the built script
 * @returns nothing if it was not built
 */
export function createElementRoute(file: string): Route[] {
  if (!existsSync(file)) return [];
  const script = readFileSync(file, 'utf8').replace(/\n\/\/# sourceMappingURL=.*\s*$/, '\n');
  const plain = Buffer.from(script);
  const gzipped = gzipSync(plain, { level: 9 });
  const etag = etagOf(plain);
  const common = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': `public, max-age=3600, stale-while-revalidate=${DAY_S}`,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
    vary: 'accept-encoding',
    etag,
  };
  const route = routeAt('/client/attributed-quote.js', (request, response) => {
    if (namesTag(request.headers['if-none-match'], etag)) {
      return void response.writeHead(304, common).end();
    }
    const packed = acceptedEncodings(request.headers['accept-encoding']?.toString()).has('gzip');
    const encoding = packed ? { 'content-encoding': 'gzip' } : {};
    response.writeHead(200, { ...common, ...encoding });
    response.end(request.method === 'HEAD' ? undefined : packed ? gzipped : plain);
  });
  return [route];
}
