import { beforeAll, describe, expect, it } from 'vitest';
import type { CountBy } from '../../../src/generated/gql/graphql.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { useGateway } from '../../support/gateway.ts';
import { generateStatements, storeGenerated } from '../../support/generated-statements.ts';

const Counts = graphql(`
  query Counts($by: CountBy!, $filter: StatementFilter, $first: Int) {
    statementCounts(by: $by, filter: $filter, first: $first) {
      key
      label
      count
      node {
        id
      }
    }
  }
`);

const gateway = useGateway();
const data = generateStatements(120, 3);
beforeAll(() => storeGenerated(gateway.db, data));

type Row = (typeof data.statements)[number];
const dayOf = ({ reportedAt }: Row) => new Date(reportedAt).toISOString().slice(0, 10);
const globalIds = (typename: string, ids: (string | null | undefined)[]) =>
  ids.flatMap((id) => (id ? [encodeGlobalId(typename, id)] : []));

const KEYS: Record<CountBy, (row: Row) => string[]> = {
  DAY: (row) => [dayOf(row)],
  // By hand from a calendar, since the reckoning of ISO weeks is what is under test.
  WEEK: (row) => [
    {
      '2024-04-13': '2024-W15',
      '2024-04-14': '2024-W15',
      '2024-05-01': '2024-W18',
      '2023-12-31': '2023-W52',
      '2024-02-29': '2024-W09',
    }[dayOf(row)] ?? '',
  ],
  MONTH: (row) => [dayOf(row).slice(0, 7)],
  SPEAKER: (row) => globalIds('Actor', [row.speakerId]),
  ADDRESSEE: ({ id }) =>
    globalIds(
      'Actor',
      data.addressees.filter((own) => own.statementId === id).map(({ actorId }) => actorId),
    ),
  SOURCE: ({ id }) =>
    globalIds(
      'Source',
      data.carriers.filter((own) => own.statementId === id).map(({ sourceId }) => sourceId),
    ),
  EVENT: (row) => globalIds('Event', [row.eventId]),
  KIND: (row) => [row.kind],
  CHANNEL: (row) => [row.channel],
};

function tally(by: CountBy, rows: readonly Row[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of rows.flatMap(KEYS[by])) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

describe('counts of statements', () => {
  it.each(Object.keys(KEYS) as CountBy[])('by %s agree with the statements', async (by) => {
    const { statementCounts } = await gateway.read(Counts, { by });

    expect(new Map(statementCounts.map(({ key, count }) => [key, count]))).toEqual(
      tally(by, data.statements),
    );
  });

  it('count only what the filter lets through', async () => {
    const { statementCounts } = await gateway.read(Counts, {
      by: 'SPEAKER',
      filter: { kind: ['DIRECT'], hedged: false },
    });
    const rows = data.statements.filter((row) => row.kind === 'DIRECT' && !row.hedged);

    expect(new Map(statementCounts.map(({ key, count }) => [key, count]))).toEqual(
      tally('SPEAKER', rows),
    );
  });

  it('come the largest first, and only as many as asked for', async () => {
    const all = (await gateway.read(Counts, { by: 'SOURCE' })).statementCounts;
    const three = (await gateway.read(Counts, { by: 'SOURCE', first: 3 })).statementCounts;
    const counts = all.map(({ count }) => count);

    expect(counts).toEqual(counts.toSorted((left, right) => right - left));
    expect(three).toEqual(all.slice(0, 3));
  });

  it('of dates come in their order, and those of the latest where some are left out', async () => {
    const { statementCounts } = await gateway.read(Counts, { by: 'MONTH', first: 2 });

    expect(statementCounts.map(({ key, label }) => [key, label])).toEqual([
      ['2024-04', 'April 2024'],
      ['2024-05', 'May 2024'],
    ]);
  });

  it('are labelled for people and lead to what they count', async () => {
    const labelled = async (by: CountBy) =>
      (await gateway.read(Counts, { by })).statementCounts.map(({ label }) => label);

    expect(await labelled('DAY')).toContain('29 February 2024');
    expect(await labelled('WEEK')).toContain('Week 9 of 2024');
    expect(await labelled('CHANNEL')).toContain('Unknown');
    expect(await labelled('ADDRESSEE')).toContain('Hal O’Neil');
    expect(await labelled('EVENT')).toContain('Event 1');
    const { statementCounts } = await gateway.read(Counts, { by: 'SOURCE' });
    expect(statementCounts.every(({ key, node }) => node?.id === key)).toBe(true);
    const dates = await gateway.read(Counts, { by: 'DAY' });
    expect(dates.statementCounts.every(({ node }) => node === null)).toBe(true);
  });

  it.each([0, -1, 1001])('refuse to be %i at the most', async (first) => {
    const { errors } = await gateway.execute(Counts, { by: 'DAY', first });

    expect(errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'first' });
  });
});
