import { type Span, type SpanOptions, SpanStatusCode, trace } from '@opentelemetry/api';

/**
 * Does the work within a span. Without an SDK in the process the span is OpenTelemetry's empty one.
 * An error that the work throws is recorded by its name only: its message may hold what a client sent.
 */
export function inSpan<T>(name: string, options: SpanOptions, work: (span: Span) => T): T {
  return trace.getTracer('onrecord').startActiveSpan(name, options, (span) => {
    let result: T;
    try {
      result = work(span);
    } catch (error) {
      fail(span, error);
      throw error;
    }
    if (!(result instanceof Promise)) {
      span.end();
      return result;
    }
    return result.then(
      (value) => {
        span.end();
        return value;
      },
      (error) => {
        fail(span, error);
        throw error;
      },
    ) as T;
  });
}

function fail(span: Span, error: unknown): void {
  const message = error instanceof Error ? error.name : typeof error;
  span.setStatus({ code: SpanStatusCode.ERROR, message });
  span.end();
}
