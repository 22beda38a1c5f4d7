import type { Plugin } from 'graphql-yoga';
import { inSpan } from '../../telemetry/in-span.ts';

/**
 * A span for each phase of a request, within the request's span; those of the SQL are within these.
 */
export function useSpans(): Plugin {
  return {
    instrumentation: {
      requestParse: (_, phase) => inSpan('read request', {}, phase),
      parse: (_, phase) => inSpan('parse', {}, phase),
      validate: (_, phase) => inSpan('validate', {}, phase),
      context: (_, phase) => inSpan('context', {}, phase),
      execute: (_, phase) => inSpan('execute', {}, phase),
      resultProcess: (_, phase) => inSpan('write answer', {}, phase),
    },
  };
}
