import type { Plugin } from 'graphql-yoga';

export interface CorsOptions {
  /**
   * Such as "https://reader.example". @default none, so that pages from other origins read nothing
   */
  origins?: readonly string[];
}

const preflight = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'accept, authorization, content-type, onrecord-cost',
  'access-control-max-age': '86400',
};

/** Tells a client when to retry; a page from another origin can read no other header. */
const exposed = 'retry-after, ratelimit, ratelimit-policy';

/**
 * Lets pages from the given origins read responses. An origin is echoed only if it is among them,
 * and never with credentials: permissions come from a key in a header.
 */
export function useCors({ origins = [] }: CorsOptions = {}): Plugin {
  const isAllowed = (origin: string | null) => origin !== null && origins.includes(origin);
  return {
    onRequest: ({ request, endResponse, fetchAPI }) => {
      const asks = request.headers.has('access-control-request-method');
      if (request.method !== 'OPTIONS' || !asks) return;
      const headers = isAllowed(request.headers.get('origin')) ? preflight : {};
      endResponse(new fetchAPI.Response(null, { status: 204, headers }));
    },
    onResponse: ({ request, response }) => {
      if (origins.length === 0) return;
      response.headers.append('vary', 'Origin');
      const origin = request.headers.get('origin');
      if (!origin || !isAllowed(origin)) return;
      response.headers.set('access-control-allow-origin', origin);
      response.headers.set('access-control-expose-headers', exposed);
    },
  };
}
