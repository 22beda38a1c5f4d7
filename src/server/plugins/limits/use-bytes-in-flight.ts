import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { holdAnswer } from '../../limits/bytes-in-flight.ts';

/**
 * Counts a response among the bytes in flight once it is written. It is sent whether or not there
 * was room: a short one already exists by then, and long ones have reserved bytes while they were
 * built.
 */
export function useBytesInFlight(): Plugin<{ req?: IncomingMessage }> {
  return {
    onResponse: ({ response, serverContext }) => {
      const isAnswer = response.headers.get('content-type')?.includes('json');
      if (!isAnswer) return;
      const bytes = Number(response.headers.get('content-length') ?? 0);
      holdAnswer((serverContext as { req?: IncomingMessage }).req, bytes);
    },
  };
}
