import { createServer } from 'node:http';
import { context, propagation, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import {
  BasicTracerProvider,
  InMemorySpanExporter,
  type ReadableSpan,
  SimpleSpanProcessor,
} from '@opentelemetry/sdk-trace-base';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { loadDemo } from '../../src/exchange/demo.ts';
import { createLog } from '../../src/log/create-log.ts';
import { listen } from '../../src/server/http/listen.ts';
import { createWatch } from '../../src/server/http/watch-request.ts';
import { useGateway } from '../support/gateway.ts';
import { useHttp } from '../support/http.ts';

const exporter = new InMemorySpanExporter();
const gateway = useGateway();
const http = useHttp(gateway);

beforeAll(async () => {
  await loadDemo({ db: gateway.db, clock: () => new Date('2024-04-14T06:30:00Z') });
  // As an SDK does that is loaded before the gateway: node --import ./telemetry.mjs …
  const spanProcessors = [new SimpleSpanProcessor(exporter)];
  trace.setGlobalTracerProvider(new BasicTracerProvider({ spanProcessors }));
  propagation.setGlobalPropagator(new W3CTraceContextPropagator());
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable());
});

afterAll(() => {
  trace.disable();
  propagation.disable();
  context.disable();
});

beforeEach(() => exporter.reset());

/** The spans of one request, by name. */
async function spansOf(query: string, headers = {}): Promise<ReadableSpan[]> {
  await http.lineOf(await http.post({ query }, headers));
  return exporter.getFinishedSpans();
}

const named = (spans: readonly ReadableSpan[], name: string) => {
  const span = spans.find((one) => one.name === name);
  if (!span) throw new Error(`There is no span "${name}" among ${spans.map((s) => s.name)}.`);
  return span;
};

/** The span of a request that is answered with a status, in a context that others have made. */
async function watchedSpan(status: number, headers = {}, within = context.active()) {
  exporter.reset();
  const watch = createWatch(createLog({ level: 'silent', pretty: false }));
  const server = createServer((request, response) => {
    const answer = () => void response.writeHead(status).end();
    context.with(within, () => watch(request, response, answer));
  });
  const url = await listen(server, '127.0.0.1', 0);
  await fetch(url, { headers: { connection: 'close', ...headers } });
  await new Promise((resolve) => server.close(resolve));
  return named(exporter.getFinishedSpans(), 'request');
}

const query = 'query Quotes { statements(first: 2) { edges { node { text } } } }';

describe('the traces', () => {
  it('hold a request, its phases and its SQL, one within the other', async () => {
    const spans = await spansOf(query);
    const request = named(spans, 'query Quotes');
    const execute = named(spans, 'execute');
    const sql = named(spans, 'sql read');

    for (const phase of ['read request', 'parse', 'validate', 'context', 'execute']) {
      expect(named(spans, phase).parentSpanContext?.spanId).toBe(request.spanContext().spanId);
    }
    expect(sql.parentSpanContext?.spanId).toBe(execute.spanContext().spanId);
    expect(sql.attributes['db.query.text']).toContain('SELECT');
    expect([request.kind, execute.kind, sql.kind]).toEqual([
      SpanKind.SERVER,
      SpanKind.INTERNAL,
      SpanKind.CLIENT,
    ]);
    expect(request.status.code).toBe(SpanStatusCode.UNSET);
    expect(request.attributes).toMatchObject({
      'http.request.method': 'POST',
      'graphql.operation.type': 'query',
      'graphql.operation.name': 'Quotes',
      'http.response.status_code': 200,
      'onrecord.cost': 4,
    });
  });

  it('go on from the caller', async () => {
    const traceId = '0af7651916cd43dd8448eb211c80319c';
    const traceparent = `00-${traceId}-b7ad6b7169203331-01`;
    const spans = await spansOf(query, { traceparent });

    expect(new Set(spans.map((span) => span.spanContext().traceId))).toEqual(new Set([traceId]));
    expect(named(spans, 'query Quotes').parentSpanContext?.spanId).toBe('b7ad6b7169203331');
  });

  it('are within the span of Node’s server, where an SDK makes one', async () => {
    const outer = trace.getTracer('node').startSpan('POST');
    const within = trace.setSpan(context.active(), outer);
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const { parentSpanContext, kind } = await watchedSpan(200, { traceparent }, within);
    expect(parentSpanContext?.spanId).toBe(outer.spanContext().spanId);
    expect(kind).toBe(SpanKind.INTERNAL);
  });

  it('tell a failure of the server from one of the client', async () => {
    expect((await watchedSpan(404)).status.code).toBe(SpanStatusCode.UNSET);
    expect((await watchedSpan(503)).status.code).toBe(SpanStatusCode.ERROR);
  });

  it('begin anew where the caller sends no trace', async () => {
    const spans = await spansOf(query, { traceparent: 'swordfish' });
    expect(named(spans, 'query Quotes').parentSpanContext).toBeUndefined();
  });

  it('hold the extraction, and nothing of what was sent', async () => {
    const spans = await spansOf(
      '{ extractStatements(text: "“Swordfish,” Ann Lee said.") { statements { text } } }',
    );
    expect(named(spans, 'extract').attributes['onrecord.text.length']).toBe(26);
    const told = JSON.stringify(
      spans.map(({ name, attributes, events }) => [name, attributes, events]),
    );
    expect(told).not.toContain('wordfish');
  });
});
