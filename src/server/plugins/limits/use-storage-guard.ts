import { GraphQLError, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';

export interface StorageGuardOptions {
  /** Whether anything can be stored. @default always */
  hasDiskSpace?: (() => boolean) | undefined;
}

/** Refuses mutations while there is no space to store anything; reading still works. */
export function useStorageGuard({ hasDiskSpace = () => true }: StorageGuardOptions): Plugin {
  return {
    onExecute: ({ args, setResultAndStopExecution }) => {
      const operation = getOperationAST(args.document, args.operationName)?.operation;
      if (operation !== 'mutation' || hasDiskSpace()) return;
      const message =
        'The disk is full, so nothing can be stored. Reading still works; try again later.';
      const error = new GraphQLError(message, { extensions: { code: 'STORAGE_FULL' } });
      setResultAndStopExecution({ errors: [error] });
    },
  };
}
