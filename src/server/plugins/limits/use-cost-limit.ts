import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import { refusedHttp } from '../../http/refused-http.ts';
import { limitExceeded } from '../../limits/limit-exceeded.ts';
import { measureCost } from '../../limits/measure-cost.ts';

export interface CostLimitOptions {
  /** Points that one operation may cost. */
  cost: number;
  /** Receives the cost of an operation, whether or not it is executed. */
  onCost?: (cost: number, context: YogaInitialContext) => void;
}

/** A request with this header, whatever its value, gets its cost in `extensions.cost`. */
export const COST_HEADER = 'onrecord-cost';

const costs = new WeakMap<object, number>();

/** The cost of the operation executed in this context; undefined until it is known. */
export function costOf(context: object): number | undefined {
  return costs.get(context);
}

/**
 * Refuses an operation by its cost, once its variables are known and before anything is read. Runs
 * after validation, since only a valid document has types to price.
 */
export function useCostLimit({ cost: maximum, onCost }: CostLimitOptions): Plugin {
  const price = (args: ExecutionArgs): { cost?: number; refusal?: GraphQLError } => {
    try {
      const cost = measureCost(args);
      if (cost === undefined) return {};
      costs.set(args.contextValue as object, cost);
      onCost?.(cost, args.contextValue as YogaInitialContext);
      if (cost <= maximum) return { cost };
      const excess = { limit: 'cost', counted: 'points of cost', maximum, actual: cost };
      return { cost, refusal: limitExceeded(excess) };
    } catch (error) {
      // Invalid variables: execution would report the same.
      if (error instanceof GraphQLError) return { refusal: badVariables(error) };
      throw error;
    }
  };
  return {
    onExecute: ({ args, setResultAndStopExecution }) => {
      const { cost, refusal } = price(args);
      const { request } = args.contextValue as YogaInitialContext;
      const told = cost !== undefined && request.headers.has(COST_HEADER);
      const extensions = told ? { extensions: { cost: { actual: cost, maximum } } } : {};
      if (refusal) {
        setResultAndStopExecution({ errors: [refusal], ...extensions });
        return;
      }
      if (!told) return;
      return {
        onExecuteDone: ({ result, setResult }) => {
          if (Symbol.asyncIterator in result) return;
          const { extensions: others, ...rest } = result as ExecutionResult;
          setResult({ ...rest, extensions: { ...others, ...extensions.extensions } });
        },
      };
    },
    onSubscribe: ({ args, setResultAndStopExecution }) => {
      const { refusal } = price(args);
      if (refusal) setResultAndStopExecution({ errors: [refusal] });
    },
  };
}

function badVariables({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    extensions: { code: 'BAD_USER_INPUT', http: refusedHttp },
  });
}
