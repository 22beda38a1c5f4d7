import { GraphQLError } from 'graphql';

/** What is left of the room that one answer may take. */
export interface AnswerBudget {
  /** Bytes of JSON. */
  maximum: number;
  /** Below 0 if the answer has become too long. */
  left: number;
  /** Says how many bytes there are by now. False if all answers under way are too much together. */
  hold?: (bytes: number) => boolean;
  /** Whether that was so. */
  isCrowdedOut?: boolean;
}

/** The refusal of an answer that is longer than answers may be. */
export function answerTooLong(maximum: number): GraphQLError {
  return new GraphQLError(
    `The response is larger than ${maximum.toLocaleString('en')} bytes. Request less at a time.`,
    {
      extensions: {
        ...{ code: 'LIMIT_EXCEEDED', limit: 'answer', maximum },
        http: { status: 400, spec: true },
      },
    },
  );
}

/** The refusal of an answer that there is no room for next to all the others. */
export function tooManyAnswers(): GraphQLError {
  const message = 'The gateway is busy. Try again in a moment.';
  return new GraphQLError(message, { extensions: { code: 'OVERLOADED' } });
}

/**
 * Takes a value of the answer from its budget, by its code units: each makes a byte of JSON or more.
 *
 * @throws LIMIT_EXCEEDED if nothing is left, OVERLOADED if there is no room for it now
 */
export function spendOn<Value>(budget: AnswerBudget | undefined, value: Value): Value {
  if (!budget) return value;
  budget.left -= lengthOf(value, budget.left);
  if (budget.left < 0) throw answerTooLong(budget.maximum);
  if (budget.hold?.(budget.maximum - budget.left) === false) budget.isCrowdedOut = true;
  if (budget.isCrowdedOut) throw tooManyAnswers();
  return value;
}

/** Of a tree, such as a statement's JSON-LD, no more is counted than there is room for. */
function lengthOf(value: unknown, enough: number): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 1;
  let length = 2;
  for (const [name, inner] of Object.entries(value)) {
    length += (Array.isArray(value) ? 1 : name.length + 4) + lengthOf(inner, enough - length);
    if (length > enough) break;
  }
  return length;
}
