import type { IncomingMessage, ServerResponse } from 'node:http';
import {
  type Context,
  context,
  propagation,
  type Span,
  SpanKind,
  SpanStatusCode,
  trace,
} from '@opentelemetry/api';
import type { Log } from '../../log/create-log.ts';
import { inSpan } from '../../telemetry/in-span.ts';
import { requestsUnderWay } from '../../telemetry/metrics.ts';
import {
  createRequestRecord,
  type RequestRecord,
  withRequestRecord,
} from '../../telemetry/request-record.ts';
import { countRequest } from './count-request.ts';

/** Runs the handling of a request; everything that happens in it finds its record. */
export type Watch = (
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => void,
) => void;

/** Polled every few seconds by machines: not worth logging. */
const probes: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Gives each request a record, and once its response has been sent, a log line, its metrics and a
 * span. Probes are logged at `debug`, all others at `info`.
 */
export function createWatch(log: Log): Watch {
  return (request, response, answer) => {
    const record = createRequestRecord();
    record.route = routeOf(request.url);
    response.setHeader('x-request-id', record.id);
    const startedMs = performance.now();
    requestsUnderWay.inc();

    const work = async (span: Span) => {
      const closed = new Promise((resolve) => response.once('close', resolve));
      withRequestRecord(record, answer);
      await closed;
      const ms = performance.now() - startedMs;
      requestsUnderWay.dec();
      countRequest(record, response.statusCode, ms);
      describeSpan(span, record, request, response);
      const level = probes.has(record.route) ? 'debug' : 'info';
      log[level](describeRequest(record, response, ms), 'request');
    };
    const { caller, kind } = callerOf(request);
    void context.with(caller, () => inSpan('request', { kind }, work));
  };
}

/**
 * If an SDK instruments Node's server as well, that span is the server's, and this one is inside
 * it.
 */
function callerOf({ headers }: IncomingMessage): { caller: Context; kind: SpanKind } {
  const active = context.active();
  return trace.getSpan(active)
    ? { caller: active, kind: SpanKind.INTERNAL }
    : { caller: propagation.extract(active, headers), kind: SpanKind.SERVER };
}

/** One of the gateway's own paths; any other path is client input. */
function routeOf(url = '/'): string {
  const path = url.split('?', 1)[0] as string;
  return path === '/graphql' || path === '/' || probes.has(path) ? path : 'other';
}

/** The content of the line. Fields without a value are left out. */
function describeRequest(record: RequestRecord, response: ServerResponse, ms: number) {
  const { id, codes, errorIds, sqlMs, ...known } = record;
  return {
    requestId: id,
    ...known,
    status: response.statusCode,
    ms: round(ms),
    sqlMs: round(sqlMs),
    ...(codes.size > 0 && { codes: [...codes] }),
    ...(errorIds.length > 0 && { errorIds }),
    ...(!response.writableFinished && { clientLeft: true }),
  };
}

function describeSpan(
  span: Span,
  record: RequestRecord,
  { method }: IncomingMessage,
  { statusCode: status }: ServerResponse,
): void {
  if (!span.isRecording()) return;
  const { operationType, operationName, documentHash, cost } = record;
  if (operationType) span.updateName(`${operationType} ${operationName ?? ''}`.trimEnd());
  // A client's mistake is not a server failure.
  if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
  span.setAttributes({
    ...(method && { 'http.request.method': method }),
    'http.route': record.route,
    'http.response.status_code': status,
    ...(status >= 500 && { 'error.type': String(status) }),
    'onrecord.request.id': record.id,
    'onrecord.sql.statements': record.sqlStatements,
    ...(operationType && { 'graphql.operation.type': operationType }),
    ...(operationName && { 'graphql.operation.name': operationName }),
    ...(documentHash && { 'graphql.document.hash': documentHash }),
    ...(cost !== undefined && { 'onrecord.cost': cost }),
  });
}

/** To a tenth of a millisecond. */
function round(ms: number): number {
  return Math.round(ms * 10) / 10;
}
