import { describe, expect, test } from 'vitest';
import {
  type AttributionFacts,
  deriveColumns,
} from '../../../src/modules/statement/derived/derived-columns.ts';

type Link = AttributionFacts['chain'][number];
const publisher = (sourceId: string): Link => ({
  role: 'PUBLISHER',
  sourceId,
  kind: 'NEWS_OUTLET',
});
const agency = (sourceId: string): Link => ({ role: 'REPORTER', sourceId, kind: 'NEWS_AGENCY' });
const anonymous = (sourceId: string): Link => ({ role: 'ORIGIN', sourceId, kind: 'ANONYMOUS' });

function facts(id: string, day: string, ...chain: Link[]): AttributionFacts {
  const date = new Date(day);
  return { id, documentId: `document of ${id}`, reportedAt: date, publishedAt: date, chain };
}

describe('deriveColumns', () => {
  test('takes the earliest attribution for the lead', () => {
    const { columns } = deriveColumns([
      facts('1', '2024-04-15', publisher('post')),
      facts('2', '2024-04-14', anonymous('official'), agency('reuters'), publisher('times')),
    ]);
    expect(columns).toEqual({
      leadAttributionId: '2',
      reportedAt: new Date('2024-04-14'),
      firstReportedAt: new Date('2024-04-14'),
      sourceId: 'official',
      firstSourceId: 'reuters',
      documentCount: 2,
      independentSourceCount: 2,
      anonymous: true,
    });
  });

  test('takes the one recorded first where two were reported at one time', () => {
    const both = [
      facts('2', '2024-04-14', publisher('b')),
      facts('1', '2024-04-14', publisher('a')),
    ];
    expect(deriveColumns(both).columns.leadAttributionId).toBe('1');
  });

  test('says that the publisher carried the words first where there is no reporter', () => {
    const { columns } = deriveColumns([
      facts('1', '2024-04-14', anonymous('official'), publisher('post')),
    ]);
    expect(columns).toMatchObject({ sourceId: 'official', firstSourceId: 'post' });
  });

  test('knows no first report where no document has a date', () => {
    const undated = { ...facts('1', '2024-04-14', publisher('post')), publishedAt: null };
    expect(deriveColumns([undated]).columns.firstReportedAt).toBeNull();
    const dated = facts('2', '2024-04-16', publisher('times'));
    expect(deriveColumns([undated, dated]).columns).toMatchObject({
      leadAttributionId: '1',
      firstReportedAt: new Date('2024-04-16'),
    });
  });

  test('counts two places of one document as one document', () => {
    const one = facts('1', '2024-04-14', publisher('post'));
    const other = { ...facts('2', '2024-04-14', publisher('post')), documentId: one.documentId };
    expect(deriveColumns([one, other]).columns.documentCount).toBe(1);
  });

  test('lists every source once, the nearest to the speaker first', () => {
    const { sources } = deriveColumns([
      facts('2', '2024-04-15', agency('reuters'), publisher('post')),
      facts('1', '2024-04-14', anonymous('official'), agency('afp'), publisher('post')),
      facts('3', '2024-04-16', publisher('reuters')),
    ]);
    const reportedAt = new Date('2024-04-14');
    expect(sources).toEqual([
      { sourceId: 'official', position: 0, publisher: false, reportedAt },
      { sourceId: 'reuters', position: 1, publisher: true, reportedAt },
      { sourceId: 'afp', position: 2, publisher: false, reportedAt },
      { sourceId: 'post', position: 3, publisher: true, reportedAt },
    ]);
  });

  test('counts near copies once', () => {
    const both = [
      facts('1', '2024-04-14', publisher('a')),
      facts('2', '2024-04-15', publisher('b')),
    ];
    const { columns } = deriveColumns(both, [['document of 1', 'document of 2']]);
    expect(columns).toMatchObject({ documentCount: 2, independentSourceCount: 1 });
  });
});
