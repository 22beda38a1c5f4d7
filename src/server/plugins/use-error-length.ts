import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

export interface ErrorLengthOptions {
  /** UTF-16 code units of a message. */
  characters?: number;
}

/**
 * Cuts the messages that graphql-js makes of names and values, which can be as long as the request:
 * an answer must not repeat a client's own megabyte. Comes last, when all messages are there.
 */
export function useErrorLength({ characters = 300 }: ErrorLengthOptions = {}): Plugin {
  return {
    onResultProcess: ({ result }) => {
      if (Array.isArray(result) || Symbol.asyncIterator in result) return;
      for (const error of (result as ExecutionResult).errors ?? []) {
        if (error.message.length > characters) error.message = cut(error.message, characters);
      }
    },
  };
}

function cut(message: string, characters: number): string {
  // Never half of a surrogate pair at the end.
  return `${message.slice(0, characters).replace(/[\ud800-\udbff]$/, '')} …`;
}
