import type { Plugin } from 'graphql-yoga';
import { errorBody } from '../error-body.ts';

/** Says in words what is left without: that no media type is acceptable which the gateway could send. */
export function useAcceptable(): Plugin {
  return {
    onResponse: ({ response, setResponse, fetchAPI }) => {
      if (response.status !== 406) return;
      const message = 'The answer is application/graphql-response+json or application/json.';
      const headers = { 'content-type': 'application/json; charset=utf-8' };
      setResponse(
        new fetchAPI.Response(errorBody('NOT_ACCEPTABLE', message), { status: 406, headers }),
      );
    },
  };
}
