import { GraphQLError, getOperationAST } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import { createWriteQueue } from '../../limits/write-queue.ts';
import { countCharacters } from './use-rate-limit.ts';

export interface WriteAdmissionOptions {
  /** Maximum number of mutations running at once. @default 4 */
  writers?: number;
  /** How long an operation may be executed once it has started. @default 10_000 */
  deadlineMs?: number;
}

/**
 * A text of this many characters takes a thread longer than the whole mutation of a usual article.
 */
const LONG_CHARACTERS = 50_000;

/**
 * Runs a few mutations at once; others wait briefly, and one that would have to wait for more than
 * half of the deadline is refused at once with OVERLOADED. The deadline starts after the wait.
 *
 * Without it, fifty concurrent mutations each hold a connection while they wait for each other's
 * locks, all get slower, and all are rolled back at their deadline: the more load, the less is
 * stored. Long texts only wait for each other, so that a review does not wait for four of them.
 *
 * Runs right before the deadline: a request refused for another reason takes no slot.
 */
export function useWriteAdmission({
  writers = 4,
  deadlineMs = 10_000,
}: WriteAdmissionOptions = {}): Plugin {
  const usual = createWriteQueue({ slots: writers, deadlineMs });
  const long = createWriteQueue({ slots: Math.ceil(writers / 2), deadlineMs });
  return {
    onExecute: async ({ args, executeFn, setExecuteFn, setResultAndStopExecution }) => {
      const { document, operationName, contextValue } = args;
      if (getOperationAST(document, operationName)?.operation !== 'mutation') return;
      const { params } = contextValue as { params?: GraphQLParams };
      const queue = countCharacters(params) > LONG_CHARACTERS ? long : usual;
      const leave = await queue.enter();
      if (!leave) return setResultAndStopExecution({ errors: [overloaded()] });
      setExecuteFn(async (given) => {
        try {
          return await executeFn(given);
        } finally {
          leave();
        }
      });
    },
  };
}

function overloaded(): GraphQLError {
  const message = 'Too many writes are running. Nothing was stored; try again in a moment.';
  return new GraphQLError(message, { extensions: { code: 'OVERLOADED' } });
}
