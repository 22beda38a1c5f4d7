import { startMetricsServer } from '../server/http/metrics-server.ts';
import type { GatewayRun } from './gateway-run.ts';

/** Serves the metrics if a port is set for them. @returns what stops it */
export async function serveMetrics({ settings, log }: GatewayRun): Promise<() => Promise<void>> {
  const { ONRECORD_METRICS_PORT: port, ONRECORD_METRICS_HOST: host } = settings;
  if (port === undefined) return async () => undefined;
  const server = await startMetricsServer({ host, port });
  log.info({ url: `${server.url}/metrics` }, 'metrics');
  return server.stop;
}
