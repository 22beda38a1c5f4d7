import type { Plugin } from 'graphql-yoga';
import { namesTag } from '../etag.ts';
import { createPlayground, PLAYGROUND_SCRIPT, type Playground } from '../playground.ts';
import { acceptedEncodings } from '../request/accepted-encodings.ts';

/**
 * No inline script, no other origin. Inline styles and workers are the editor's, which creates them
 * at runtime.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  'worker-src blob:',
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Serves the playground to a browser that opens /graphql. Runs first: a page is not a GraphQL
 * request.
 */
export function usePlayground(): Plugin {
  let made: Playground | undefined;
  const playground = () => {
    made ??= createPlayground();
    return made;
  };
  return {
    onRequest: async ({ request, url, endResponse, fetchAPI }) => {
      if (request.method !== 'GET') return;
      if (url.pathname === PLAYGROUND_SCRIPT) {
        return endResponse(await answerScript(request, playground(), fetchAPI.Response));
      }
      if (url.pathname !== '/graphql' || !request.headers.get('accept')?.includes('text/html'))
        return;
      const headers = {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': contentSecurityPolicy,
        'cache-control': 'no-cache',
      };
      endResponse(new fetchAPI.Response(playground().page, { headers }));
    },
  };
}

async function answerScript(
  request: Request,
  { etag, script, compressScript }: Playground,
  Answer: typeof Response,
): Promise<Response> {
  const headers = {
    'content-type': 'text/javascript; charset=utf-8',
    'cache-control': 'no-cache',
    vary: 'accept-encoding',
    etag,
  };
  if (namesTag(request.headers.get('if-none-match'), etag)) {
    return new Answer(null, { status: 304, headers });
  }
  if (!acceptedEncodings(request.headers.get('accept-encoding')).has('gzip'))
    return new Answer(script, { headers });
  return new Answer(await compressScript(), {
    headers: { ...headers, 'content-encoding': 'gzip' },
  });
}
