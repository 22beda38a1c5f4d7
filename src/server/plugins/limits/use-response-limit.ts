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
  /** Maximum bytes of JSON in one response. */
  answerBytes: number;
}

/**
 * Gives each operation a budget for its response. If it is exceeded, the response is a single
 * error, whatever was read until then; a mutation's writes are kept.
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
