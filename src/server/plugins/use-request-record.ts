import { createHash } from 'node:crypto';
import { type ExecutionArgs, type ExecutionResult, getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { Context } from '../../graphql/context.ts';
import { currentRequest, NAME_LENGTH } from '../../telemetry/request-record.ts';

/**
 * Records for the log and the metrics what a request asks and how it ends. Without a record, as for
 * callers of `gateway.fetch`, it does nothing.
 */
export function useRequestRecord(): Plugin<Context> {
  return {
    onParse: ({ params: { source } }) => {
      const request = currentRequest();
      if (!request) return;
      const text = typeof source === 'string' ? source : source.body;
      request.documentHash = createHash('sha256').update(text).digest('hex');
    },
    onExecute: ({ args }) => noteOperation(args),
    onSubscribe: ({ args }) => noteOperation(args),
    onResultProcess: ({ result }) => {
      if (!Array.isArray(result) && !(Symbol.asyncIterator in result)) noteErrors(result);
    },
  };
}

function noteOperation({ document, operationName, contextValue }: ExecutionArgs): void {
  const request = currentRequest();
  const operation = getOperationAST(document, operationName);
  if (!request || !operation) return;
  request.operationType = operation.operation;
  if (operation.name) request.operationName = operation.name.value.slice(0, NAME_LENGTH);
  const { viewer } = contextValue as Context;
  if (viewer.kind === 'key') request.keyName = viewer.name;
}

function noteErrors({ errors = [] }: Pick<ExecutionResult, 'errors'>): void {
  const request = currentRequest();
  for (const { extensions } of request ? errors : []) {
    const { code, errorId } = extensions ?? {};
    request?.codes.add(typeof code === 'string' ? code : 'UNKNOWN');
    if (typeof errorId === 'string') request?.errorIds.push(errorId);
  }
}
