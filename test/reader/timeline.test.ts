import { expect, test } from 'vitest';
import { readBucket } from '../../src/reader/components/timeline/buckets.ts';
import { toSeries } from '../../src/reader/components/timeline/series.ts';

test.each([
  ['2024-04-13', '2024-04-13', '2024-04-14'],
  ['2024-W15', '2024-04-08', '2024-04-15'],
  ['2021-W53', '2022-01-03', '2022-01-10'],
  ['2020-W01', '2019-12-30', '2020-01-06'],
  ['2024-12', '2024-12-01', '2025-01-01'],
])('%s is from %s until %s', (key, start, end) => {
  const bucket = readBucket(key, '');
  expect(bucket.start.toISOString().slice(0, 10)).toBe(start);
  expect(bucket.end.toISOString().slice(0, 10)).toBe(end);
});

test('what the named speakers did not say is that of all others', () => {
  const count = (key: string, number: number) => ({ key, label: key, count: number });
  const none = { second: [], third: [], fourth: [] };
  const all = [count('2024-04', 5), count('2024-05', 2)];
  const series = toSeries({ all, first: [count('2024-04', 3)], ...none }, [{ name: 'Biden' }]);
  expect(series.names).toEqual(['Biden', 'All others']);
  expect(series.rows.map(({ counts }) => counts)).toEqual([
    [3, 2],
    [0, 2],
  ]);
  const alone = toSeries({ all, first: all, ...none }, [{ name: 'Biden' }]);
  expect(alone.names).toEqual(['Biden']);
});
