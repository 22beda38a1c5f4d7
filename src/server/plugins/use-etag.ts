import type { Plugin } from 'graphql-yoga';
import { etagOf, namesTag } from '../etag.ts';

/**
 * Lets GET clients revalidate: a response has an ETag, and `If-None-Match` with the same tag gets a
 * 304. Public responses may be stored but must be revalidated each time; all others must not be
 * stored.
 */
export function useEtag(): Plugin {
  const failed = new WeakSet<Request>();
  return {
    onResultProcess: ({ request, result }) => {
      if ('errors' in result && result.errors) failed.add(request);
    },
    onResponse: async ({ request, response, setResponse, fetchAPI }) => {
      const { headers } = response;
      const isStream = isStreamed(headers);
      if (!isStream && !isOpenAnswer(headers)) return;
      headers.append('vary', 'Accept, Authorization');
      const isForAnyone = request.method === 'GET' && !request.headers.has('authorization');
      const isGood = response.status === 200 && !failed.has(request);
      if (isStream || !isForAnyone || !isGood) {
        headers.set('cache-control', isForAnyone ? 'no-store' : 'private, no-store');
        return;
      }
      const body = Buffer.from(await response.arrayBuffer());
      const etag = etagOf(body);
      headers.set('cache-control', 'public, no-cache');
      headers.set('etag', etag);
      const isSame = namesTag(request.headers.get('if-none-match'), etag);
      if (isSame) headers.delete('content-length');
      setResponse(
        isSame
          ? new fetchAPI.Response(null, { status: 304, headers })
          : new fetchAPI.Response(body, { status: 200, headers }),
      );
    },
  };
}

/** Streams come with a permission to cache them, or with none, for every client. */
function isStreamed(headers: Headers): boolean {
  return /^(?:text\/event-stream|multipart\/)/.test(headers.get('content-type') ?? '');
}

/** JSON without a cache directive yet. */
function isOpenAnswer(headers: Headers): boolean {
  return !headers.has('cache-control') && /json/.test(headers.get('content-type') ?? '');
}
