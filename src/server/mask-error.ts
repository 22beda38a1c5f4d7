import { randomUUID } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { type DomainErrorCode, toDomainError } from '../database/errors/domain-error.ts';
import type { Log } from '../log/create-log.ts';
import { ThreadsBusyError } from '../threads/thread-pool.ts';

/** Turns any error into one that a client may see; its `extensions.code` says what it is. */
export type ErrorMask = (error: unknown) => GraphQLError;

/**
 * Passes on errors that were made for the client, and replaces every other by one sentence with an
 * `errorId`. The log has the error itself under the same id.
 */
export function createErrorMask(log: Log): ErrorMask {
  return (error) => {
    if (error instanceof GraphQLError && isForClient(error)) return error;
    const outage = readOutage(error);
    if (outage) return outage;
    const errorId = randomUUID();
    const { originalError = error, path, nodes } = error instanceof GraphQLError ? error : {};
    log.error({ errorId, err: originalError, path }, 'a request failed');
    return new GraphQLError('Something went wrong in the gateway. It was logged.', {
      ...(nodes && { nodes }),
      ...(path && { path }),
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId },
    });
  };
}

/** Errors for which a client can only retry. */
const outages: ReadonlySet<DomainErrorCode> = new Set([
  'UNAVAILABLE',
  'TIMEOUT',
  'OVERLOADED',
  'STORAGE_FULL',
]);

/**
 * The database is down, slow or full, or too many texts wait to be read. The message is ours, never
 * the database's.
 */
function readOutage(error: unknown): GraphQLError | null {
  const { originalError = error, path, nodes } = error instanceof GraphQLError ? error : {};
  const place = { ...(nodes && { nodes }), ...(path && { path }) };
  if (originalError instanceof ThreadsBusyError) {
    const message = 'Too many texts are waiting to be read. Try again later.';
    return new GraphQLError(message, { ...place, extensions: { code: originalError.code } });
  }
  const domain = toDomainError(originalError);
  if (!domain || !outages.has(domain.code)) return null;
  return new GraphQLError(domain.message, { ...place, extensions: { code: domain.code } });
}

/** A GraphQLError that wraps an error of another kind reveals the gateway's internals. */
function isForClient(error: GraphQLError): boolean {
  const cause = error.originalError;
  return cause === undefined || (cause instanceof GraphQLError && isForClient(cause));
}
