import type { GraphQLInputObjectType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  StatementFilter,
  StatementsFilteredQuery,
} from '../../../src/generated/gql/graphql.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { schema } from '../../../src/schema.ts';
import { useGateway } from '../../support/gateway.ts';
import { generateStatements, storeGenerated } from '../../support/generated-statements.ts';

const StatementsFiltered = graphql(`
  query StatementsFiltered($filter: StatementFilter, $after: String) {
    statements(first: 100, after: $after, filter: $filter) {
      totalCount
      edges {
        node {
          id
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const gateway = useGateway();
const data = generateStatements(180, 7);

beforeAll(() => storeGenerated(gateway.db, data));

type Row = (typeof data.statements)[number];

const actor = (index: number) => data.actors[index]?.id ?? '';
const source = (index: number) => data.sources[index]?.id ?? '';
const event = (index: number) => data.events[index]?.id ?? '';
const document = (index: number) => data.documents[index]?.id ?? '';
const ids = (typename: string, ...rows: string[]) => rows.map((id) => encodeGlobalId(typename, id));

const addresseesOf = ({ id }: Row) =>
  data.addressees.filter(({ statementId }) => statementId === id).map(({ actorId }) => actorId);
const carriersOf = ({ id }: Row) => data.carriers.filter(({ statementId }) => statementId === id);
const documentsOf = ({ id }: Row) =>
  data.attributions.filter(({ statementId }) => statementId === id).map((own) => own.documentId);
const isAnonymous = (id: string) => data.sources.find((own) => own.id === id)?.kind === 'ANONYMOUS';
const restsOnAnonymousAlone = ({ id }: Row) =>
  data.attributions
    .filter(({ statementId }) => statementId === id)
    .map((own) => data.links.filter((link) => link.attributionId === own.id))
    .map((links) => links.filter(({ role }) => role === 'ORIGIN'))
    .every((origins) => origins.length > 0 && origins.every((own) => isAnonymous(own.sourceId)));
const day = (date: Row['saidFrom']) => (date ? new Date(date).toISOString().slice(0, 10) : null);
const instant = (row: Row) => new Date(row.reportedAt).toISOString();

/** Each filter beside what it means of one statement, put as plainly as can be. */
const CASES: [string, StatementFilter, (row: Row) => boolean][] = [
  ['nothing', {}, () => true],
  ['null', { kind: null, speakerName: null }, () => true],
  ['an empty list', { kind: [] }, () => false],
  ['a kind', { kind: ['DIRECT'] }, (row) => row.kind === 'DIRECT'],
  ['two kinds', { kind: ['DIRECT', 'MIXED'] }, (row) => row.kind !== 'INDIRECT'],
  ['a speaker', { speaker: ids('Actor', actor(0)) }, (row) => row.speakerId === actor(0)],
  [
    'two speakers',
    { speaker: ids('Actor', actor(0), actor(1)) },
    (row) => row.speakerId === actor(0) || row.speakerId === actor(1),
  ],
  ["a speaker's name", { speakerName: 'ADA OZ' }, (row) => row.speakerId === actor(0)],
  ["a speaker's alias", { speakerName: 'öz' }, (row) => row.speakerId === actor(0)],
  ['a name with an apostrophe', { speakerName: "hal o'neil" }, (row) => row.speakerId === actor(7)],
  ['half a name', { speakerName: 'Ad' }, () => false],
  ['a blank name', { speakerName: ' ' }, () => false],
  ['a name with wildcards', { speakerName: '%' }, () => false],
  [
    'an addressee',
    { addressee: ids('Actor', actor(2)) },
    (row) => addresseesOf(row).includes(actor(2)),
  ],
  ["an addressee's name", { addresseeName: 'ruiz' }, (row) => addresseesOf(row).includes(actor(3))],
  ['an event', { event: ids('Event', event(1)) }, (row) => row.eventId === event(1)],
  [
    'a source',
    { source: ids('Source', source(0)) },
    (row) => carriersOf(row).some(({ sourceId }) => sourceId === source(0)),
  ],
  [
    "a source's name",
    { sourceName: 'le MONDE' },
    (row) => carriersOf(row).some(({ sourceId }) => sourceId === source(3)),
  ],
  [
    'the source that carried it first',
    { firstSource: ids('Source', source(2)) },
    (row) => row.firstSourceId === source(2),
  ],
  [
    'the name of the source that carried it first',
    { firstSourceName: 'le monde' },
    (row) => row.firstSourceId === source(3),
  ],
  [
    'a publisher',
    { publisher: ids('Source', source(1)) },
    (row) => carriersOf(row).some((own) => own.publisher && own.sourceId === source(1)),
  ],
  ['a publisher that publishes nothing', { publisher: ids('Source', source(6)) }, () => false],
  [
    'a document',
    { document: ids('Document', document(3)) },
    (row) => documentsOf(row).includes(document(3)),
  ],
  ['a channel', { channel: ['CALL'] }, (row) => row.channel === 'CALL'],
  ['a review state', { reviewState: ['RETRACTED'] }, (row) => row.reviewState === 'RETRACTED'],
  ['anonymity', { anonymous: true }, (row) => row.anonymous === true],
  ['no anonymity', { anonymous: false }, (row) => row.anonymous === false],
  ['anonymous origins alone', { onlyAnonymous: true }, restsOnAnonymousAlone],
  ['other origins too, or none', { onlyAnonymous: false }, (row) => !restsOnAnonymousAlone(row)],
  ['a hedge', { hedged: true }, (row) => row.hedged === true],
  ['no hedge', { hedged: false }, (row) => row.hedged === false],
  [
    'the day it may have been said after',
    { saidFrom: '2024-04-13' },
    (row) => (day(row.saidTo) ?? '') >= '2024-04-13',
  ],
  [
    'the day it may have been said before',
    { saidTo: '2024-04-12' },
    (row) => (day(row.saidFrom) ?? '9999') <= '2024-04-12',
  ],
  [
    'the instant it was reported after, itself included',
    { reportedFrom: '2024-04-14T12:00:00Z' },
    (row) => instant(row) >= '2024-04-14T12:00:00.000Z',
  ],
  [
    'the instant it was reported before, itself included',
    { reportedTo: '2024-04-14T12:00:00Z' },
    (row) => instant(row) <= '2024-04-14T12:00:00.000Z',
  ],
  [
    'an instant in another time zone',
    { reportedTo: '2024-04-14T13:59:59+02:00' },
    (row) => instant(row) < '2024-04-14T12:00:00.000Z',
  ],
  ['words', { search: '"statement 7" or "statement 17"' }, ({ text }) => /\b1?7\b/.test(text)],
  ['independent sources', { minIndependentSources: 2 }, (row) => row.independentSourceCount >= 2],
  [
    'several things at once',
    { speakerName: 'Lund', hedged: false, kind: ['DIRECT', 'INDIRECT'], anonymous: true },
    (row) =>
      row.speakerId === actor(1) &&
      row.hedged === false &&
      row.kind !== 'MIXED' &&
      row.anonymous === true,
  ],
];

describe('a list of statements', () => {
  it.each(CASES)(
    'filtered by %s holds what it should and nothing else',
    async (_, filter, holds) => {
      const expected = data.statements.filter(holds);
      const seen: string[] = [];
      let after: string | null = null;
      let total: number;
      do {
        const { statements }: StatementsFilteredQuery = await gateway.read(StatementsFiltered, {
          filter,
          after,
        });
        seen.push(...statements.edges.map(({ node }) => node.id));
        total = statements.totalCount;
        after = statements.pageInfo.hasNextPage ? statements.pageInfo.endCursor : null;
      } while (after !== null);

      expect(seen.sort()).toEqual(ids('Statement', ...expected.map(({ id }) => id ?? '')).sort());
      expect(total).toBe(expected.length);
    },
  );

  it('has a case for every field of the filter', () => {
    const covered = new Set(CASES.flatMap(([, filter]) => Object.keys(filter)));

    const filter = schema.getType('StatementFilter') as GraphQLInputObjectType;

    expect([...covered].sort()).toEqual(Object.keys(filter.getFields()).sort());
  });

  it('has statements on both sides of every filter, so that the cases could fail', () => {
    const trivial = ['nothing', 'null', 'an empty list', 'half a name', 'a blank name'];
    const telling = CASES.filter(([name]) => !trivial.includes(name));
    const vacuous = telling.filter(([, , holds]) => data.statements.every(holds));

    expect(vacuous).toEqual([]);
  });
});
