import { createServer } from 'node:http';
import { metrics } from '../../telemetry/metrics.ts';
import { listen } from './listen.ts';
import { receiveLimits } from './refuse-connection.ts';
import { refuse } from './route.ts';

export interface MetricsServerOptions {
  /** Anyone who reaches this address can read the metrics. */
  host: string;
  /** 0 takes any free port. */
  port: number;
}

export interface MetricsServer {
  /** Without the path: `http://127.0.0.1:9464`. */
  url: string;
  stop(): Promise<void>;
}

/** How long a scraper may take to send its request. */
const receiveMs = 5_000;

/**
 * Serves `/metrics` in the Prometheus format, on a separate port: what they say about load and
 * machine is for the operator, and a firewall can block a port, whereas a path would need a key in
 * every scraper.
 *
 * @throws the system's error if it cannot listen
 */
export async function startMetricsServer({
  host,
  port,
}: MetricsServerOptions): Promise<MetricsServer> {
  const server = createServer(receiveLimits(receiveMs), async (request, response) => {
    const path = request.url?.split('?', 1)[0];
    if (path !== '/metrics') {
      return refuse(response, { status: 404, code: 'NOT_FOUND', message: 'See /metrics.' });
    }
    const text = await metrics.metrics();
    response.writeHead(200, { 'content-type': metrics.contentType }).end(text);
  });
  return {
    url: await listen(server, host, port),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
