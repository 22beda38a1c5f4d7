import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';

export interface ErrorLengthOptions {
  /** UTF-16 code units of a message. */
  characters?: number;
}

/**
 * Truncates messages in which graphql-js repeats names and values, which can be as long as the
 * request: a response must not repeat a client's own megabyte. Runs last, when all messages exist.
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
  // Never ends with half a surrogate pair.
  return `${message.slice(0, characters).replace(/[\ud800-\udbff]$/, '')} …`;
}
