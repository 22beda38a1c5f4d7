import { GraphQLError } from 'graphql';

/** What is wrong with a request before GraphQL sees it: the status, and the code for programs. */
const codes = {
  400: 'BAD_REQUEST',
  405: 'METHOD_NOT_ALLOWED',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
} as const;

export interface BadRequestOptions {
  /** @default 400 */
  status?: keyof typeof codes;
  /** If a limit was exceeded: its name, its maximum and, if known, the value. */
  exceeded?: { limit: string; maximum: number; actual?: number };
  /** Such as what would be accepted instead. */
  headers?: Record<string, string>;
}

/**
 * Refuses a request as a whole.
 *
 * @param message a sentence that must not repeat what was sent
 */
export function badRequest(
  message: string,
  { status = 400, exceeded, headers }: BadRequestOptions = {},
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: codes[status], ...exceeded, http: { status, ...(headers && { headers }) } },
  });
}
