import { GraphQLError } from 'graphql';
import { toDomainError } from '../database/errors/domain-error.ts';
import { ConflictError, InvalidInputError, NotFoundError } from '../modules/failures.ts';
import { decodeGlobalId } from './global-id.ts';

type FailureClass = typeof InvalidInputError | typeof NotFoundError | typeof ConflictError;

/**
 * Options for the `errors` of a mutation that returns a union of its success type and its expected
 * failures.
 *
 * @param name of the union: SubmitDocumentResult
 */
export function resultUnion<Types extends FailureClass>(name: string, types: Types[]) {
  const verb = name.replace(/Result$/, '');
  const description = `What \`${verb.charAt(0).toLowerCase()}${verb.slice(1)}\` returns: success, or an expected failure.`;
  return { types, directResult: true, union: { name, description } };
}

/**
 * Does the work of a mutation. Failures of the services are returned with the path of the input
 * field, and database errors in the gateway's words.
 *
 * @throws InvalidInputError, NotFoundError, ConflictError for the result union; errors with the code
 * CONFLICT if it has no such member, and with that of an outage
 */
export async function doMutation<Result>(
  work: () => Promise<Result>,
  { hasConflict = false } = {},
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw readFailure(error, hasConflict);
  }
}

function readFailure(error: unknown, hasConflict: boolean): unknown {
  if (error instanceof InvalidInputError) {
    return new InvalidInputError(['input', ...error.path], error.message, error.citation);
  }
  const domain = error instanceof NotFoundError ? null : toDomainError(error);
  if (domain === null) return error;
  const { code, message } = domain;
  if (code === 'INVALID_INPUT') return new InvalidInputError(['input'], message);
  if (code === 'NOT_FOUND') return new NotFoundError(message);
  if (code === 'CONFLICT' && hasConflict) return new ConflictError(message);
  return new GraphQLError(message, { extensions: { code } });
}

/**
 * The database id in a global id in the input of a mutation.
 *
 * @param path of the field within the input
 * @throws InvalidInputError if it is malformed or of another type
 */
export function readInputId(typename: string, globalId: string, ...path: string[]): string {
  const decoded = decodeGlobalId(globalId);
  if (decoded?.typename === typename) return decoded.id;
  const message = decoded
    ? `This is the id of type ${decoded.typename}, not ${typename}.`
    : 'This is not a valid id.';
  throw new InvalidInputError(path, message);
}
