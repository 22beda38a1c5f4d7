import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/**
 * All metrics of the process. No label contains client input: each has a handful of values, whatever
 * clients send.
 */
export const metrics = new Registry();

collectDefaultMetrics({ register: metrics });

const registers = [metrics];
const seconds = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

export const requestCount = new Counter({
  name: 'onrecord_requests_total',
  help: 'Requests answered, by route, operation type and status',
  labelNames: ['route', 'operation', 'status'],
  registers,
});

export const requestSeconds = new Histogram({
  name: 'onrecord_request_duration_seconds',
  help: 'Time from the request headers to the last byte of the response',
  labelNames: ['route', 'operation'],
  buckets: seconds,
  registers,
});

export const requestsUnderWay = new Gauge({
  name: 'onrecord_requests_under_way',
  help: 'Requests in progress',
  registers,
});

export const errorCount = new Counter({
  name: 'onrecord_errors_total',
  help: 'Responses with errors, by code; each code counts once per response',
  labelNames: ['code'],
  registers,
});

export const operationCost = new Histogram({
  name: 'onrecord_operation_cost_points',
  help: 'Cost of operations, including those refused for their cost',
  labelNames: ['operation'],
  buckets: [1, 5, 10, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000],
  registers,
});

export const requestStatements = new Histogram({
  name: 'onrecord_request_sql_statements',
  help: 'SQL statements sent per executed operation',
  labelNames: ['operation'],
  buckets: [0, 1, 2, 5, 10, 20, 50, 100, 250],
  registers,
});

export const statementSeconds = new Histogram({
  name: 'onrecord_sql_duration_seconds',
  help: 'Time per SQL statement, including the wait for a connection',
  labelNames: ['kind'],
  buckets: seconds,
  registers,
});

export const extractionSeconds = new Histogram({
  name: 'onrecord_extraction_duration_seconds',
  help: 'Time to find the statements in a text, including the wait for a thread',
  buckets: seconds,
  registers,
});

export const cacheCount = new Counter({
  name: 'onrecord_cache_answers_total',
  help: 'Cache lookups, by hit or miss',
  labelNames: ['result'],
  registers,
});

export const rateLimitedCount = new Counter({
  name: 'onrecord_rate_limited_total',
  help: 'Requests refused by the rate limit, by whether an address or a key was out of points',
  labelNames: ['by'],
  registers,
});

/** The number of connections to the database. */
export interface PoolState {
  total: number;
  idle: number;
  /** Queries waiting for one. */
  waiting: number;
}

let readPool: (() => PoolState) | undefined;

new Gauge({
  name: 'onrecord_pool_connections',
  help: 'Database connections, open and idle, and queries waiting for one',
  labelNames: ['state'],
  registers,
  collect() {
    for (const [state, count] of Object.entries(readPool?.() ?? {})) this.set({ state }, count);
  },
});

/** From now on, reports the state of this pool whenever the metrics are read. */
export function watchPool(read: () => PoolState): void {
  readPool = read;
}
