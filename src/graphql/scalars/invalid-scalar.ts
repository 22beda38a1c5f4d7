import { GraphQLError } from 'graphql';

/** The refusal of a value that is not of its scalar. It does not repeat the value. */
export function invalidScalar(scalar: string, example: string): GraphQLError {
  return new GraphQLError(`Not a ${scalar}; one looks like ${example}.`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
