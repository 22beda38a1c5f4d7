import { GraphQLError } from 'graphql';
import { InvalidInputError } from '../modules/failures.ts';

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

/** Does what a field asks for; what is wrong with the input is told as the error of its argument. */
export async function readingArgument<Result>(
  argument: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    throw error instanceof InvalidInputError ? badUserInput(argument, error.message) : error;
  }
}
