import type { IncomingMessage, ServerResponse } from 'node:http';
import { context, propagation, type Span } from '@opentelemetry/api';
import type { Log } from '../log/create-log.ts';
import { inSpan } from '../telemetry/in-span.ts';
import { requestsUnderWay } from '../telemetry/metrics.ts';
import {
  createRequestRecord,
  type RequestRecord,
  withRequestRecord,
} from '../telemetry/request-record.ts';
import { countRequest } from './count-request.ts';

/** Has a request answered; whatever happens in it finds its record. */
export type Watch = (
  request: IncomingMessage,
  response: ServerResponse,
  answer: () => void,
) => void;

/** Asked every few seconds by machines: their answers are no news. */
const probes: ReadonlySet<string> = new Set(['/healthz', '/readyz', '/metrics']);

/**
 * Gives each request a record, and once its answer has left a line in the log, its place in the
 * metrics and a span. Probes are logged at `debug`, all others at `info`.
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
      describeSpan(span, record, response.statusCode);
      const level = probes.has(record.route) ? 'debug' : 'info';
      log[level](describeRequest(record, response, ms), 'request');
    };
    const caller = propagation.extract(context.active(), request.headers);
    void context.with(caller, () => inSpan('request', {}, work));
  };
}

/** A path of the gateway's own; any other is a stranger's words. */
function routeOf(url = '/'): string {
  const path = url.split('?', 1)[0] as string;
  return path === '/graphql' || path === '/' || probes.has(path) ? path : 'other';
}

/** What stands in the line. Fields without a value are left out. */
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

function describeSpan(span: Span, record: RequestRecord, status: number): void {
  if (!span.isRecording()) return;
  const { operationType, operationName, documentHash, cost } = record;
  if (operationType) span.updateName(`${operationType} ${operationName ?? ''}`.trimEnd());
  span.setAttributes({
    'http.route': record.route,
    'http.response.status_code': status,
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
