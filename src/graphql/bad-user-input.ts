import { GraphQLError } from 'graphql';

/**
 * The error for an argument that has the right type and is invalid all the same: a damaged cursor,
 * a page of 0, an id of another type.
 *
 * @param argument the argument's name, with its path within an input: "filter.speaker"
 * @param message a sentence for the author of the query; it must not repeat what was sent
 * @param exceeded if a limit was exceeded: its name, its maximum, and the actual value
 */
export function badUserInput(
  argument: string,
  message: string,
  exceeded?: { limit: string; maximum: number; actual: number },
): GraphQLError {
  return new GraphQLError(message, {
    extensions: { code: 'BAD_USER_INPUT', argument, ...exceeded },
  });
}
