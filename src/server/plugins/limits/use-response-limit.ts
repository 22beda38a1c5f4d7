import type { IncomingMessage } from 'node:http';
import type { Plugin } from 'graphql-yoga';
import {
  type AnswerBudget,
  answerTooLong,
  tooManyAnswers,
} from '../../../graphql/bounds/answer-budget.ts';
import type { Context } from '../../../graphql/context.ts';
import { holdAnswer } from '../../limits/bytes-in-flight.ts';

export interface ResponseLimitOptions {
  /** Bytes of JSON that one answer may have. */
  answerBytes: number;
}

/**
 * Gives each operation a budget for its answer. Where it does not suffice, the answer is one error,
 * whatever was read of it until then; what a mutation has written stays.
 */
export function useResponseLimit({ answerBytes: maximum }: ResponseLimitOptions): Plugin<Context> {
  return {
    onExecute: ({ args }) => {
      const { req } = args.contextValue as { req?: IncomingMessage };
      const hold = (bytes: number) => holdAnswer(req, bytes);
      const answer: AnswerBudget = { maximum, left: maximum, hold };
      args.contextValue.answer = answer;
      return {
        onExecuteDone: ({ setResult }) => {
          if (answer.left < 0) setResult({ errors: [answerTooLong(maximum)] });
          else if (answer.isCrowdedOut) setResult({ errors: [tooManyAnswers()] });
        },
      };
    },
  };
}
