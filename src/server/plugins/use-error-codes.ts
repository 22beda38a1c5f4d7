import type { GraphQLError } from 'graphql';
import type { Plugin } from 'graphql-yoga';

/**
 * Adds a code to the errors that graphql-js creates without one: GRAPHQL_PARSE_FAILED,
 * GRAPHQL_VALIDATION_FAILED, and BAD_USER_INPUT for variables that do not fit their types.
 */
export function useErrorCodes(): Plugin {
  return {
    onParse: () => {
      return ({ result }) => {
        if (result instanceof Error) addCode(result as GraphQLError, 'GRAPHQL_PARSE_FAILED');
      };
    },
    onValidate: () => {
      return ({ valid, result }) => {
        if (!valid) for (const error of result) addCode(error, 'GRAPHQL_VALIDATION_FAILED');
      };
    },
    onExecute: () => ({
      onExecuteDone: ({ result }) => {
        if (!('errors' in result)) return;
        // Without a path, nothing was resolved: the variables were refused.
        for (const error of result.errors ?? []) if (!error.path) addCode(error, 'BAD_USER_INPUT');
      },
    }),
  };
}

function addCode(error: GraphQLError, code: string): void {
  if (!('code' in error.extensions)) Object.assign(error.extensions, { code });
}
