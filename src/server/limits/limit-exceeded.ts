import { GraphQLError } from 'graphql';
import { refusedHttp } from '../http/refused-http.ts';

export interface Excess {
  /** The limit's name, for programs: "tokens". */
  limit: string;
  /** What is counted, for people: "tokens". */
  counted: string;
  maximum: number;
  /** The actual value of the request. */
  actual: number;
}

/** Refuses a request that exceeds a limit, with the limit and the value. */
export function limitExceeded({ limit, counted, maximum, actual }: Excess): GraphQLError {
  const figure = Math.min(actual, Number.MAX_SAFE_INTEGER);
  return new GraphQLError(
    `The document has ${figure.toLocaleString('en')} ${counted}; the limit is ${maximum.toLocaleString('en')}.`,
    { extensions: { code: 'LIMIT_EXCEEDED', limit, maximum, actual: figure, http: refusedHttp } },
  );
}
