import type { ServerResponse } from 'node:http';
import { GraphQLError, getOperationAST } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../../../graphql/context.ts';
import { createEnding } from '../../http/ending.ts';

export interface DeadlineOptions {
  /** How long an operation may be executed. @default 10_000 */
  deadlineMs?: number;
}

/** An operation's context; the response is there where it came over a socket. */
type Asked = YogaInitialContext & Context & { res?: ServerResponse };

/**
 * Ends an operation that takes too long, and one whose client has left: nothing more of it is
 * resolved. The database cancels the statement under way by itself, after as long
 * (`statementTimeoutMs` of the connection). Subscriptions go on.
 *
 * A mutation is rolled back by its service (`context.signal`), and its answer waits for that, for
 * as long again: the client has to know whether it was stored.
 */
export function useDeadline({ deadlineMs = 10_000 }: DeadlineOptions = {}): Plugin<Context> {
  return {
    onExecute: ({ args }) => {
      const { document, operationName, contextValue } = args;
      const writes = getOperationAST(document, operationName)?.operation === 'mutation';
      const work = createEnding();
      const answer = writes ? createEnding() : work;
      let timer = startTimer(deadlineMs, () => {
        work.abort(() => tooLate(deadlineMs, writes ? undone : ''));
        if (!writes) return;
        timer = startTimer(deadlineMs, () => answer.abort(() => tooLate(deadlineMs, unknown)));
      });
      const forget = whenGone(contextValue as Asked, () => {
        clearTimeout(timer);
        work.abort(gone);
        answer.abort(gone);
      });
      const get = () => work.signal;
      Object.defineProperty(contextValue, 'signal', { get, enumerable: true, configurable: true });
      // Yoga's executor knows it; the type of graphql-js' arguments does not.
      Object.assign(args, { signal: answer });
      return {
        onExecuteDone() {
          clearTimeout(timer);
          forget();
        },
      };
    },
  };
}

/** A gateway that has nothing else to do may end before. */
function startTimer(ms: number, then: () => void): NodeJS.Timeout {
  return setTimeout(then, ms).unref();
}

/**
 * Calls back when the client leaves. Over a socket its response is asked: Yoga's signal is none of
 * Node's, and would make an error for each client that leaves.
 *
 * @returns stops listening
 */
function whenGone({ res, request }: Asked, then: () => void): () => void {
  if (res ? res.destroyed : request.signal.aborted) then();
  if (res) {
    res.once('close', then);
    return () => res.off('close', then);
  }
  const { signal } = request;
  signal.addEventListener('abort', then, { once: true });
  return () => signal.removeEventListener('abort', then);
}

/** It is never read. */
function gone(): Error {
  return new DOMException('The client has left.', 'AbortError');
}

const undone = ' Nothing was stored.';
const unknown = ' It may still have been stored.';

function tooLate(deadlineMs: number, outcome: string): GraphQLError {
  const extensions = { code: 'TIMEOUT', limit: 'deadline', maximum: deadlineMs };
  return new GraphQLError(`The operation took too long.${outcome}`, { extensions });
}
