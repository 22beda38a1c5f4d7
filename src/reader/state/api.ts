import type { TypedDocumentString } from '../../generated/reader/graphql.ts';
import { readKey } from './session-key.ts';

/** Why a question was not answered, for people, and the code for programs. */
export interface Failure {
  message: string;
  code: string;
}

/** Asks the gateway that served this page, with the key of this tab where there is one. */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Result> {
  const key = readKey();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(key && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query: String(document), variables }),
    ...(signal && { signal }),
  });
  const { data, errors } = await response.json();
  if (errors?.length) {
    throw new Error(errors[0].message, { cause: errors[0].extensions?.code });
  }
  return data;
}

export function toFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { message: String(error), code: 'UNKNOWN' };
  if (typeof error.cause === 'string') return { message: error.message, code: error.cause };
  return { message: 'The gateway cannot be reached.', code: 'UNREACHABLE' };
}
