import { GraphQLError } from 'graphql';
import { refusedHttp } from '../http/refused-http.ts';

export interface Excess {
  /** The limit's name, for programs: "tokens". */
  limit: string;
  /** What is counted, for people: "tokens". */
  counted: string;
  maximum: number;
  /** What the request came to. */
  actual: number;
}

/** Refuses a request that asks for more than a limit allows, and tells the limit and the figure. */
export function limitExceeded({ limit, counted, maximum, actual }: Excess): GraphQLError {
  const figure = Math.min(actual, Number.MAX_SAFE_INTEGER);
  return new GraphQLError(
    `The document has ${figure.toLocaleString('en')} ${counted}; the limit is ${maximum.toLocaleString('en')}.`,
    { extensions: { code: 'LIMIT_EXCEEDED', limit, maximum, actual: figure, http: refusedHttp } },
  );
}
