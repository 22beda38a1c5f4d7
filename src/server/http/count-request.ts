import {
  errorCount,
  operationCost,
  requestCount,
  requestSeconds,
  requestStatements,
} from '../../telemetry/metrics.ts';
import type { RequestRecord } from '../../telemetry/request-record.ts';

/** Adds a completed request to the metrics. */
export function countRequest(record: RequestRecord, status: number, ms: number): void {
  const { route, operationType: operation = 'none', cost, codes, sqlStatements } = record;
  requestCount.inc({ route, operation, status });
  requestSeconds.observe({ route, operation }, ms / 1_000);
  for (const code of codes) errorCount.inc({ code });
  if (cost !== undefined) operationCost.observe({ operation }, cost);
  if (operation !== 'none') requestStatements.observe({ operation }, sqlStatements);
}
