import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import { holdAnswer } from '../../limits/bytes-in-flight.ts';

/**
 * Counts an answer among the bytes in flight once it is written. It is sent whether or not there was
 * room: a short one is there by then, and long ones have asked while they were written.
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
