import { GraphQLError } from 'graphql';

/** Where all that comes in and goes out at once is too much: the same may well be answered a moment later. */
export const OVERLOADED = {
  status: 503,
  code: 'OVERLOADED',
  message: 'The gateway is busy. Try again in a moment.',
  retryAfter: '1',
} as const;

/** Refuses a request that came while there was no room for it; `headers` go with the answer. */
export function overloaded(headers: Record<string, string> = {}): GraphQLError {
  const { status, code, message, retryAfter } = OVERLOADED;
  const http = { status, headers: { 'retry-after': retryAfter, ...headers } };
  return new GraphQLError(message, { extensions: { code, http } });
}
