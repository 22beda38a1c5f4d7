import { GraphQLError, getOperationAST } from 'graphql';
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
 *
 * A mutation is rolled back by whoever does it (`context.signal`), and its answer waits for that, for
 * as long again: who is told that it took too long has to know whether it was done.
 */
export function useDeadline({ deadlineMs = 10_000 }: DeadlineOptions = {}): Plugin<Context> {
  return {
    onExecute: ({ args }) => {
      const { document, operationName, contextValue } = args;
      const { request } = contextValue as YogaInitialContext & Context;
      const writes = getOperationAST(document, operationName)?.operation === 'mutation';
      const deadline = startDeadline(deadlineMs, tooLate(deadlineMs, writes ? undone : ''));
      const last = writes ? startDeadline(2 * deadlineMs, tooLate(deadlineMs, unknown)) : deadline;
      const stop = () => {
        deadline.stop();
        last.stop();
      };
      contextValue.signal = AbortSignal.any([request.signal, deadline.signal]);
      // Yoga's executor knows it; the type of graphql-js' arguments does not.
      Object.assign(args, { signal: AbortSignal.any([request.signal, last.signal]) });
      request.signal.addEventListener('abort', stop, { once: true });
      return { onExecuteDone: stop };
    },
  };
}

function startDeadline(ms: number, reason: GraphQLError) {
  const controller = new AbortController();
  // A gateway that has nothing else to do may end before.
  const timer = setTimeout(() => controller.abort(reason), ms).unref();
  return { signal: controller.signal, stop: () => clearTimeout(timer) };
}

const undone = ' Nothing of it was stored.';
const unknown = ' It may have been stored all the same.';

function tooLate(deadlineMs: number, outcome: string): GraphQLError {
  const extensions = { code: 'TIMEOUT', limit: 'deadline', maximum: deadlineMs };
  return new GraphQLError(`It took too long.${outcome}`, { extensions });
}
