/** An error as returned by the gateway, by GraphQL over HTTP. */
export interface ToldError {
  message: string;
  path?: readonly (string | number)[] | undefined;
  extensions?: { readonly code?: string; readonly [name: string]: unknown } | undefined;
}

/**
 * What went wrong, for programs: a code of the gateway (`UNAUTHENTICATED`, `FORBIDDEN`,
 * `LIMIT_EXCEEDED`, `BAD_USER_INPUT`, …; docs/limits.md), or one of ours:
 *
 * - `ABORTED`: the caller's signal ended the request; its reason is the `cause`.
 * - `NETWORK`: no response arrived; fetch's error is the `cause`.
 * - `BAD_ANSWER`: the response is not GraphQL, such as a proxy's error page.
 */
export type ErrorCode = 'ABORTED' | 'NETWORK' | 'BAD_ANSWER' | (string & Record<never, never>);

export interface ClientErrorDetails {
  /** The response's HTTP status; undefined if there was none. */
  status?: number | undefined;
  /** Every error in the response; the first one gives the message and the code. */
  errors?: readonly ToldError[] | undefined;
  /** How long to wait before a retry, if the gateway says so. */
  retryAfterMs?: number | undefined;
  cause?: unknown;
}

/** A request that failed, or returned only partial data. */
export class ClientError extends Error {
  override name = 'ClientError';
  readonly code: ErrorCode;
  readonly status: number | undefined;
  readonly errors: readonly ToldError[];
  readonly retryAfterMs: number | undefined;

  constructor(code: ErrorCode, message: string, details: ClientErrorDetails = {}) {
    super(message, { cause: details.cause });
    this.code = code;
    this.status = details.status;
    this.errors = details.errors ?? [];
    this.retryAfterMs = details.retryAfterMs;
  }
}
