import { GraphQLError } from 'graphql';

/** The bytes left for one response. */
export interface AnswerBudget {
  /** Bytes of JSON. */
  maximum: number;
  /** Below 0 if the response has become too long. */
  left: number;
  /** Reports the bytes so far. False if all responses in flight together are too much. */
  hold?: (bytes: number) => boolean;
  /** Whether that was so. */
  isCrowdedOut?: boolean;
}

/** The error for a response that is too long. */
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

/** The error for a response for which there is no room with all the others in flight. */
export function tooManyAnswers(): GraphQLError {
  const message = 'The gateway is busy. Try again in a moment.';
  return new GraphQLError(message, { extensions: { code: 'OVERLOADED' } });
}

/**
 * Charges a value of the response to its budget, by its code units: each becomes at least a byte of
 * JSON.
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

/** A tree, such as a statement's JSON-LD, is counted only until the budget is used up. */
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
