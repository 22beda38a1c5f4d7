import { GraphQLError } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../../graphql/context.ts';

export interface DeadlineOptions {
  /** How long an operation may be executed. @default 10_000 */
  deadlineMs?: number;
}

/**
 * Ends an operation that takes too long, and one whose client has left: nothing more of it is
 * resolved. The database cancels the statement under way by itself, after as long
 * (`statementTimeoutMs` of the connection). Subscriptions go on.
 */
export function useDeadline({ deadlineMs = 10_000 }: DeadlineOptions = {}): Plugin<Context> {
  return {
    onExecute: ({ args }) => {
      const deadline = new AbortController();
      // A gateway that has nothing else to do may end before.
      const timer = setTimeout(() => deadline.abort(tooLate(deadlineMs)), deadlineMs).unref();
      const { request } = args.contextValue as YogaInitialContext & Context;
      const signal = AbortSignal.any([request.signal, deadline.signal]);
      // Yoga's executor knows it; the type of graphql-js' arguments does not.
      Object.assign(args, { signal });
      args.contextValue.signal = signal;
      request.signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
      return { onExecuteDone: () => clearTimeout(timer) };
    },
  };
}

function tooLate(deadlineMs: number): GraphQLError {
  const extensions = { code: 'TIMEOUT', limit: 'deadline', maximum: deadlineMs };
  return new GraphQLError('The answer took too long.', { extensions });
}
