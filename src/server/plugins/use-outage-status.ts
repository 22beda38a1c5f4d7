import type { GraphQLHTTPExtensions, Plugin } from 'graphql-yoga';

/** Errors for which a client can only retry, and after how many seconds. */
const retryAfter: Readonly<Record<string, number>> = {
  OVERLOADED: 1,
  UNAVAILABLE: 2,
  STORAGE_FULL: 30,
};

/**
 * Answers with 503 and Retry-After if an outage left no data in the response, so that proxies and
 * clients that know nothing about GraphQL notice, too. A partial response stays unchanged.
 */
export function useOutageStatus(): Plugin {
  return {
    onResultProcess: ({ result }) => {
      if (Array.isArray(result) || !('errors' in result)) return;
      const { data, errors = [] } = result;
      if (data !== undefined && data !== null) return;
      const seconds = errors.map(({ extensions }) => retryAfter[String(extensions.code)]);
      const [first] = errors;
      if (!first || seconds.some((one) => one === undefined)) return;
      const longest = Math.max(...(seconds as number[]));
      const { headers } = (first.extensions.http ?? {}) as GraphQLHTTPExtensions;
      const http = { status: 503, headers: { ...headers, 'retry-after': String(longest) } };
      // Yoga takes it from there, and does not send it.
      Object.assign(first.extensions, { http });
    },
  };
}
