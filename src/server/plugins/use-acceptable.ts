import type { Plugin } from 'graphql-yoga';
import { errorBody } from '../error-body.ts';
import { acceptedTypes } from '../request/accepted-types.ts';

const message = 'Responses are application/graphql-response+json or application/json.';

/**
 * Answers in the media type that is wanted most, and not at all where none is that the gateway has: 406,
 * before anything is executed. Yoga itself knows no weights: it takes what is named first, and what has
 * the weight 0 as well.
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
