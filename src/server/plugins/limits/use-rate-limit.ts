import type { IncomingMessage, ServerResponse } from 'node:http';
import { type ExecutionArgs, GraphQLError, visit } from 'graphql';
import type { GraphQLParams, Plugin } from 'graphql-yoga';
import type { Context } from '../../../graphql/context.ts';
import { type Admission, RATE_LIMITED } from '../../limits/admission.ts';
import { rootFieldsOf } from '../../limits/measure-document.ts';
import { readLengthOf } from '../../request/read-body.ts';
import { costOf } from './use-cost-limit.ts';

export interface RateLimitOptions {
  /** @default no charge */
  admission?: Admission | undefined;
}

/** A text of a megabyte, which takes a thread several seconds, costs some 20,000 points. */
const BYTES_FOR_A_POINT = 50;

type Received = Context & {
  req?: IncomingMessage;
  res?: ServerResponse;
  params?: GraphQLParams;
};

/**
 * Charges the cost of an operation, and a point for each 50 bytes sent with it, to its sender's
 * budget for the minute. Runs once the cost is known, and before anything is read. Requests refused
 * earlier, since they are not JSON or not a valid document, are charged by their bytes.
 */
export function useRateLimit({ admission }: RateLimitOptions = {}): Plugin<Context> {
  if (!admission) return {};
  const paid = new WeakSet<IncomingMessage>();
  const refusalOf = async (args: ExecutionArgs): Promise<GraphQLError | null> => {
    const { contextValue } = args;
    const { req, res, params, viewer } = contextValue as Received;
    if (!req || !res) return null;
    paid.add(req);
    const key = viewer.kind === 'key' ? viewer.name : null;
    // Names and brackets are parsed as well; a document named by its hash adds no bytes to the
    // body.
    const bytes = Math.max(readLengthOf(req), countCharacters(params), countUsed(args));
    const points = Math.ceil((costOf(contextValue as Context) ?? 0) + bytes / BYTES_FOR_A_POINT);
    const balance = await admission.spend(req, res, key, points);
    return !balance || balance.allowed ? null : rateLimited(balance.limit, points);
  };
  return {
    onExecute: async ({ args, setResultAndStopExecution }) => {
      const refusal = await refusalOf(args);
      if (refusal) setResultAndStopExecution({ errors: [refusal] });
      return undefined;
    },
    onResultProcess: async ({ serverContext }) => {
      const { req, res } = serverContext as Pick<Received, 'req' | 'res'>;
      if (!req || !res || paid.has(req)) return;
      const points = Math.floor(readLengthOf(req) / BYTES_FOR_A_POINT);
      if (points > 0) await admission.charge(req, res, points);
    },
    onSubscribe: async ({ args, setResultAndStopExecution }) => {
      const refusal = await refusalOf(args);
      if (refusal) setResultAndStopExecution({ errors: [refusal] });
      return undefined;
    },
  };
}

/**
 * The characters of the variables passed to root fields, counted once per use: one text under
 * twenty aliases is read twenty times.
 */
function countUsed({ document, operationName, variableValues }: ExecutionArgs): number {
  return rootFieldsOf(document, operationName).reduce((sum, field) => {
    let used = sum;
    visit(field, {
      SelectionSet: () => false,
      Variable: ({ name }) => {
        used += lengthOf(variableValues?.[name.value]);
      },
    });
    return used;
  }, 0);
}

/** The characters sent with an operation: its document, and all strings of its variables. */
export function countCharacters({ query, variables }: GraphQLParams = {}): number {
  return lengthOf(query) + lengthOf(variables);
}

/** UTF-16 code units of all strings within a value. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, inner) => sum + lengthOf(inner), 0);
}

function rateLimited(maximum: number, actual: number): GraphQLError {
  const { status, code, message } = RATE_LIMITED;
  return new GraphQLError(message, {
    extensions: { code, limit: 'rate', maximum, actual, http: { status } },
  });
}
