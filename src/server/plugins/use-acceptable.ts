import type { Plugin } from 'graphql-yoga';
import { errorBody } from '../error-body.ts';
import { acceptedTypes } from '../request/accepted-types.ts';

const message = 'Responses are application/graphql-response+json or application/json.';

/**
 * Answers in the most preferred media type, or with 406 if the gateway has none of them, before
 * anything is executed. Yoga itself ignores weights: it takes the first one named, even with weight
 * 0.
 */
export function useAcceptable(): Plugin {
  return {
    onRequest: ({ request, endResponse, fetchAPI }) => {
      const accept = request.headers.get('accept');
      if (accept === null || request.method === 'OPTIONS') return;
      const types = acceptedTypes(accept);
      if (types.length > 0) return request.headers.set('accept', types.join(', '));
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      const body = errorBody('NOT_ACCEPTABLE', message);
      endResponse(new fetchAPI.Response(body, { status: 406, headers }));
    },
  };
}
