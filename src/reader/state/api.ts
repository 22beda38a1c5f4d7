import { ClientError, createClient } from '../../client/index.ts';
import type { OperationText } from '../../generated/reader/documents.ts';
import { readKey } from './session-key.ts';

/** Why a request failed, for people, and the code for programs. */
export interface Failure {
  message: string;
  code: string;
}

/** The gateway that served this page, asked with the key of this tab if there is one. */
const client = createClient({ url: '/graphql', key: readKey, send: 'hash' });

/**
 * Sends a request to the gateway.
 *
 * @throws {ClientError}; the signal's reason where it ended the request
 */
export function ask<Result, Variables>(
  document: OperationText<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  return client.request<Result, Variables>(document, variables as never, { signal });
}

export function toFailure(error: unknown): Failure {
  if (!(error instanceof ClientError)) return { message: String(error), code: 'UNKNOWN' };
  const { code, message } = error;
  return code === 'NETWORK'
    ? { code, message: 'The gateway cannot be reached.' }
    : { code, message };
}
