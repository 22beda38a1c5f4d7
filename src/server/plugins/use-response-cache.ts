import { createHash } from 'node:crypto';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import type { Plugin, YogaInitialContext } from 'graphql-yoga';
import type { Context } from '../../graphql/context.ts';
import { cacheCount } from '../../telemetry/metrics.ts';
import { currentRequest } from '../../telemetry/request-record.ts';
import { isKeepable } from '../cache/is-keepable.ts';
import { type KeptAnswer, MAX_KEPT_LENGTH, type ResponseCache } from '../cache/response-cache.ts';
import { isLongerThan } from '../slice-json.ts';
import { COST_HEADER } from './limits/use-cost-limit.ts';

export interface ResponseCacheOptions {
  /** @default none, so that every response is built again */
  cache?: ResponseCache | undefined;
}

/**
 * Answers queries without a key from the cache. Runs after the limits, which apply to cached
 * responses, too. Errors are never cached, nor are results about a text in the request.
 */
export function useResponseCache({ cache }: ResponseCacheOptions = {}): Plugin<Context> {
  if (!cache) return {};
  return {
    onExecute: async ({ args, setExecuteFn }) => {
      if (!isAskedByAnyone(args) || !isKeepable(args.document, args.operationName)) return;
      const key = keyOf(args);
      const { answer, epoch } = await cache.find(key);
      const data = answer === undefined ? undefined : readKept(answer);
      note(data ? 'hit' : 'miss');
      if (data) {
        setExecuteFn(() => ({ data }));
        return;
      }
      if (epoch === undefined) return;
      return {
        onExecuteDone: ({ result }) => {
          const kept = toKeep(result as ExecutionResult);
          if (kept !== undefined) cache.keep(key, epoch, kept);
        },
      };
    },
  };
}

/** An unknown key counts as a key: its response is not shared. */
function isAskedByAnyone({ contextValue }: ExecutionArgs): boolean {
  const { publicRead, request } = contextValue as Context & YogaInitialContext;
  return publicRead && !request.headers.has('authorization') && !request.headers.has(COST_HEADER);
}

function keyOf({ contextValue, operationName, variableValues }: ExecutionArgs): string {
  const { params } = contextValue as YogaInitialContext;
  const asked = JSON.stringify([params.query, operationName ?? null, variableValues ?? {}]);
  return createHash('sha256').update(asked).digest('base64url');
}

/** A cached response; nothing if the entry is invalid, as when another program writes to Redis. */
function readKept(answer: KeptAnswer): object | undefined {
  try {
    const data: unknown = JSON.parse(answer);
    return typeof data === 'object' && data !== null && !Array.isArray(data) ? data : undefined;
  } catch {
    return undefined;
  }
}

function toKeep(result: ExecutionResult): string | undefined {
  if (Symbol.asyncIterator in result || result.errors || !result.data) return undefined;
  // A long one need not be serialized to be measured.
  if (isLongerThan(result.data, MAX_KEPT_LENGTH)) return undefined;
  const text = JSON.stringify(result.data);
  return text.length <= MAX_KEPT_LENGTH ? text : undefined;
}

function note(outcome: 'hit' | 'miss'): void {
  cacheCount.inc({ result: outcome });
  const request = currentRequest();
  if (request) request.cache = outcome;
}
