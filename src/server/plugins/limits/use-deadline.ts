import type { ServerResponse } from 'node:http';
import { GraphQLError, getOperationAST } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../../../graphql/context.ts';
import { createEnding } from '../../http/ending.ts';

export interface DeadlineOptions {
  /** How long an operation may be executed. @default 10_000 */
  deadlineMs?: number;
}

/** An operation's context; it has a response if the request came over a socket. */
type Asked = YogaInitialContext & Context & { res?: ServerResponse };

/**
 * Stops an operation that takes too long, or whose client has disconnected: nothing more of it is
 * resolved. The database cancels the running statement itself, after the same time
 * (`statementTimeoutMs` of the connection). Subscriptions continue.
 *
 * A mutation is rolled back by its service (`context.signal`), and its response waits for that, up
 * to as long again: the client has to know whether it was stored.
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

/** A gateway with nothing else to do may exit before. */
function startTimer(ms: number, then: () => void): NodeJS.Timeout {
  return setTimeout(then, ms).unref();
}

/**
 * Calls back when the client disconnects. For a socket it watches the response: Yoga's signal is
 * not an AbortSignal of Node's, and would create an error for each client that leaves.
 *
 * @returns a function that stops listening
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
