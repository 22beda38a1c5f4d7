import type { Plugin } from 'graphql-yoga';
import { answerTooLong } from '../../graphql/bounds/answer-budget.ts';
import type { Context } from '../../graphql/context.ts';

export interface AnswerLimitOptions {
  /** Bytes of JSON that one answer may have. */
  answerBytes: number;
}

/**
 * Gives each operation a budget for its answer. Where it does not suffice, the answer is one error,
 * whatever was read of it until then; what a mutation has written stays.
 */
export function useAnswerLimit({ answerBytes: maximum }: AnswerLimitOptions): Plugin<Context> {
  return {
    onExecute: ({ args }) => {
      const answer = { maximum, left: maximum };
      args.contextValue.answer = answer;
      return {
        onExecuteDone: ({ setResult }) => {
          if (answer.left < 0) setResult({ errors: [answerTooLong(maximum)] });
        },
      };
    },
  };
}
