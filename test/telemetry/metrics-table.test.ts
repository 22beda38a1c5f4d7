import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { metrics } from '../../src/telemetry/metrics.ts';
import { printMetricsTable } from '../../src/telemetry/metrics-table.ts';

test('the table names every metric of the gateway, and says what it measures', () => {
  const names = metrics.getMetricsAsArray().map(({ name }) => name);
  const own = names.filter((name) => name.startsWith('onrecord_'));
  const rows = printMetricsTable().split('\n').slice(2);
  expect(own.length).toBeGreaterThan(5);
  expect(rows).toHaveLength(own.length);
  for (const row of rows) expect(row).toMatch(/^\| `onrecord_\w+` +\| \w+ +\| \w.{10}/);
});

test('the metrics of Node that docs/operations.md names are there', async () => {
  const text = await readFile(new URL('../../docs/operations.md', import.meta.url), 'utf8');
  const named = [...text.matchAll(/`((?:nodejs|process)_\w+)`/g)].map(([, name]) => name);
  const names = metrics.getMetricsAsArray().map(({ name }) => name);
  expect(named.length).toBeGreaterThan(3);
  expect(names).toEqual(expect.arrayContaining(named));
});
