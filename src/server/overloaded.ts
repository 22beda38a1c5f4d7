import { GraphQLError } from 'graphql';

/**
 * For when the traffic in flight is too much: the same request may well be answered a moment later.
 */
export const OVERLOADED = {
  status: 503,
  code: 'OVERLOADED',
  message: 'The gateway is busy. Try again in a moment.',
  retryAfter: '1',
} as const;

/** Refuses a request for which there was no room; `headers` are sent with the response. */
export function overloaded(headers: Record<string, string> = {}): GraphQLError {
  const { status, code, message, retryAfter } = OVERLOADED;
  const http = { status, headers: { 'retry-after': retryAfter, ...headers } };
  return new GraphQLError(message, { extensions: { code, http } });
}
