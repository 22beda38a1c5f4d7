import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/**
 * All that is counted, for the process as a whole. No label holds what a client wrote: each has a
 * handful of values, whatever clients send.
 */
export const metrics = new Registry();

collectDefaultMetrics({ register: metrics });

const registers = [metrics];
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const requestCount = new Counter({
  name: 'onrecord_requests_total',
  help: 'Requests answered, by the part that answered, the type of the operation and the status',
  labelNames: ['route', 'operation', 'status'],
  registers,
});

export const requestSeconds = new Histogram({
  name: 'onrecord_request_duration_seconds',
  help: 'From the headers of a request to the last byte of its answer',
  labelNames: ['route', 'operation'],
  buckets: seconds,
  registers,
});

export const requestsUnderWay = new Gauge({
  name: 'onrecord_requests_under_way',
  help: 'Requests that are being answered',
  registers,
});

export const errorCount = new Counter({
  name: 'onrecord_errors_total',
  help: 'Answers that hold an error of a code; each code once an answer',
  labelNames: ['code'],
  registers,
});

export const operationCost = new Histogram({
  name: 'onrecord_operation_cost_points',
  help: 'Cost of operations, those refused for it included',
  labelNames: ['operation'],
  buckets: [1, 5, 10, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000],
  registers,
});

export const requestStatements = new Histogram({
  name: 'onrecord_request_sql_statements',
  help: 'SQL statements sent for an operation that was executed',
  labelNames: ['operation'],
  buckets: [0, 1, 2, 5, 10, 20, 50, 100, 250],
  registers,
});

export const statementSeconds = new Histogram({
  name: 'onrecord_sql_duration_seconds',
  help: 'Time of an SQL statement, with its wait for a connection',
  labelNames: ['kind'],
  buckets: seconds,
  registers,
});

export const extractionSeconds = new Histogram({
  name: 'onrecord_extraction_duration_seconds',
  help: 'Time to find the statements in a text, with its wait for a thread',
  buckets: seconds,
  registers,
});

export const cacheCount = new Counter({
  name: 'onrecord_cache_answers_total',
  help: 'Queries that the cache was asked for, by whether it had the answer',
  labelNames: ['result'],
  registers,
});

export const rateLimitedCount = new Counter({
  name: 'onrecord_rate_limited_total',
  help: 'Requests refused for their rate, by whether an address or a key had spent its points',
  labelNames: ['by'],
  registers,
});

/** How many connections to the database there are. */
export interface PoolState {
  total: number;
  idle: number;
  /** Queries that wait for one. */
  waiting: number;
}

let readPool: (() => PoolState) | undefined;

new Gauge({
  name: 'onrecord_pool_connections',
  help: 'Connections to the database that are open or idle, and queries that wait for one',
  labelNames: ['state'],
  registers,
  collect() {
    for (const [state, count] of Object.entries(readPool?.() ?? {})) this.set({ state }, count);
  },
});

/** Shows the state of this pool from now on, as it is when the metrics are asked for. */
export function watchPool(read: () => PoolState): void {
  readPool = read;
}
