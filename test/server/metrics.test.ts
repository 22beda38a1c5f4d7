import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { loadDemo } from '../../src/exchange/demo.ts';
import { startMetricsServer } from '../../src/server/http/metrics-server.ts';
import { useGateway } from '../support/gateway.ts';
import { useHttp } from '../support/http.ts';

const gateway = useGateway();
const http = useHttp(gateway);
beforeAll(() => loadDemo({ db: gateway.db, clock: () => new Date('2024-04-14T06:30:00Z') }));

/** The samples as a scraper sees them: by name and labels, their values. */
async function scrape(): Promise<Map<string, number>> {
  const server = await startMetricsServer({ host: '127.0.0.1', port: 0 });
  onTestFinished(() => server.stop());
  const response = await fetch(`${server.url}/metrics`);
  expect(response.headers.get('content-type')).toContain('text/plain; version=0.0.4');
  const lines = (await response.text()).split('\n').filter((line) => /^[a-z]/.test(line));
  return new Map(lines.map((line) => [line.replace(/ \S+$/, ''), Number(/\S+$/.exec(line)?.[0])]));
}

/** How far samples have gone up by the work. */
async function gain(names: readonly string[], work: () => Promise<unknown>): Promise<number[]> {
  const before = await scrape();
  await work();
  const after = await scrape();
  return names.map((name) => (after.get(name) ?? 0) - (before.get(name) ?? 0));
}

async function send(query: string) {
  await http.lineOf(await http.post({ query }));
}

it('counts requests by operation and status, errors by code, and the SQL', async () => {
  const names = [
    'onrecord_requests_total{route="/graphql",operation="query",status="200"}',
    'onrecord_request_duration_seconds_count{route="/graphql",operation="query"}',
    'onrecord_operation_cost_points_count{operation="query"}',
    'onrecord_operation_cost_points_sum{operation="query"}',
    'onrecord_request_sql_statements_count{operation="query"}',
    'onrecord_errors_total{code="GRAPHQL_VALIDATION_FAILED"}',
    'onrecord_requests_total{route="other",operation="none",status="404"}',
  ];
  const gained = await gain(names, async () => {
    await send('query A { statements(first: 2) { edges { node { text } } } }');
    await send('query B { statements(first: 2) { edges { node { text } } } }');
    await send('{ nothing }');
    await http.lineOf(await http.ask('/nothing'));
  });
  expect(gained).toEqual([2, 2, 2, 8, 2, 1, 1]);
});

it('times the extraction and each SQL statement', async () => {
  const names = [
    'onrecord_extraction_duration_seconds_count',
    'onrecord_sql_duration_seconds_count{kind="read"}',
  ];
  const [extractions, statements] = await gain(names, async () => {
    await send('{ extractStatements(text: "“Yes,” Ann Lee said.") { statements { text } } }');
    await send('{ documents(first: 1) { totalCount } }');
  });
  expect(extractions).toBe(1);
  expect(statements).toBeGreaterThan(0);
});

it('has no label that a client could choose', async () => {
  await send('query Swordfish { swordfish }');
  await http.lineOf(await http.ask('/swordfish'));
  const before = (await scrape()).size;
  for (let i = 0; i < 20; i += 1) {
    await send(`query Swordfish${i} { swordfish${i} }`);
    await http.lineOf(await http.ask(`/swordfish${i}`));
  }
  const after = await scrape();
  expect(after.size).toBe(before);
  expect([...after.keys()].join().toLowerCase()).not.toContain('swordfish');
});

it('tells of the process', async () => {
  const names = [...(await scrape()).keys()].join();
  for (const name of ['nodejs_eventloop_lag_seconds', 'process_resident_memory_bytes']) {
    expect(names).toContain(name);
  }
});

it('is not on the port of the gateway', async () => {
  expect((await http.ask('/metrics')).status).toBe(404);
});
