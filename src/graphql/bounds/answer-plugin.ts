import SchemaBuilder, {
  BasePlugin,
  type PothosOutputFieldConfig,
  type SchemaTypes,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import { type AnswerBudget, answerTooLong, spendOn, tooManyAnswers } from './answer-budget.ts';

const pluginName = 'answerBudget';
export default pluginName;

/** Values of a few bytes, which need not be counted: the cost bounds their number. */
const SHORT = new Set<unknown>(['Boolean', 'Int', 'Float', 'Date', 'DateTime', 'ID']);

/**
 * Counts all values of a response while they are resolved: a response that has become too long is
 * abandoned at once, before the rest of it is read. The serialized output is counted again at the
 * end, with its names and escapes.
 */
export class AnswerBudgetPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {
  override wrapResolve(
    resolve: GraphQLFieldResolver<unknown, Types['Context'], object>,
    { type }: PothosOutputFieldConfig<Types>,
  ): GraphQLFieldResolver<unknown, Types['Context'], object> {
    const named = type.kind === 'List' ? type.type : type;
    if (named.kind !== 'Scalar' || (type.kind !== 'List' && SHORT.has(named.ref))) return resolve;
    return (parent, args, context, info) => {
      const { answer } = context as { answer?: AnswerBudget };
      if (answer && answer.left < 0) throw answerTooLong(answer.maximum);
      if (answer?.isCrowdedOut) throw tooManyAnswers();
      const value: unknown = resolve(parent, args, context, info);
      return value instanceof Promise
        ? value.then((resolved: unknown) => spendOn(answer, resolved))
        : spendOn(answer, value);
    };
  }
}

SchemaBuilder.registerPlugin(pluginName, AnswerBudgetPlugin);

declare global {
  export namespace PothosSchemaTypes {
    interface Plugins<Types extends SchemaTypes> {
      answerBudget: AnswerBudgetPlugin<Types>;
    }
  }
}
