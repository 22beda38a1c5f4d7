import { beforeAll, describe, expect, it } from 'vitest';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { useGateway } from '../../support/gateway.ts';
import { generateStatements, storeGenerated } from '../../support/generated-statements.ts';

const ListsOfOthers = graphql(`
  query ListsOfOthers($first: Int, $filter: StatementFilter) {
    actors {
      edges {
        node {
          id
          statements(first: $first, filter: $filter) {
            ...Ids
          }
          addressed(first: $first, filter: $filter) {
            ...Ids
          }
        }
      }
    }
    sources {
      edges {
        node {
          id
          statements(first: $first, filter: $filter) {
            ...Ids
          }
        }
      }
    }
    events {
      edges {
        node {
          id
          statements(first: $first, filter: $filter) {
            ...Ids
          }
        }
      }
    }
  }
  fragment Ids on StatementConnection {
    totalCount
    edges {
      node {
        id
      }
    }
  }
`);

const AttributionPages = graphql(`
  query AttributionPages(
    $id: ID!
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    statement(id: $id) {
      attributions(first: $first, after: $after, last: $last, before: $before) {
        totalCount
        edges {
          cursor
          node {
            id
          }
        }
        pageInfo {
          hasNextPage
          hasPreviousPage
        }
      }
    }
  }
`);

const Revisions = graphql(`
  query Revisions($id: ID!) {
    statement(id: $id) {
      revisions {
        totalCount
        edges {
          node {
            changedAt
            changedBy
            note
            before
            after
          }
        }
      }
    }
  }
`);

const gateway = useGateway();
const data = generateStatements(100, 11);
beforeAll(() => storeGenerated(gateway.db, data));

const newestFirst = data.statements.toSorted(
  (left, right) =>
    +new Date(right.reportedAt) - +new Date(left.reportedAt) ||
    ((left.id ?? '') < (right.id ?? '') ? 1 : -1),
);

type Row = (typeof data.statements)[number];

describe.each([
  ['unfiltered', undefined, () => true],
  [
    'filtered',
    { kind: ['DIRECT' as const], hedged: false },
    (row: Row) => row.kind === 'DIRECT' && !row.hedged,
  ],
])('the statements of an actor, a source, an event, %s', (_, filter, holds) => {
  const expectedOf = (belongs: (row: Row) => boolean) => {
    const ids = newestFirst.filter((row) => belongs(row) && holds(row)).map(({ id }) => id ?? '');
    return {
      totalCount: ids.length,
      edges: ids.slice(0, 7).map((id) => ({ node: { id: encodeGlobalId('Statement', id) } })),
    };
  };

  it('are its own, the newest report first, with their number', async () => {
    const answer = await gateway.read(ListsOfOthers, { first: 7, filter });
    const rowId = (globalId: string) => Buffer.from(globalId, 'base64url').toString().split(':')[1];

    for (const { node } of answer.actors.edges) {
      const id = rowId(node.id);
      const addressed = data.addressees.filter(({ actorId }) => actorId === id);
      const said = addressed.map(({ statementId }) => statementId);
      expect(node.statements).toEqual(expectedOf((row) => row.speakerId === id));
      expect(node.addressed).toEqual(expectedOf((row) => said.includes(row.id ?? '')));
    }
    for (const { node } of answer.sources.edges) {
      const carried = data.carriers.filter(({ sourceId }) => sourceId === rowId(node.id));
      const ids = carried.map(({ statementId }) => statementId);
      expect(node.statements).toEqual(expectedOf((row) => ids.includes(row.id ?? '')));
    }
    for (const { node } of answer.events.edges) {
      expect(node.statements).toEqual(expectedOf((row) => row.eventId === rowId(node.id)));
    }
  });
});

describe("a statement's attributions", () => {
  const attributionsOf = (id: string | undefined) =>
    data.attributions
      .filter(({ statementId }) => statementId === id)
      .toSorted(
        (left, right) =>
          +new Date(left.reportedAt) - +new Date(right.reportedAt) ||
          ((left.id ?? '') < (right.id ?? '') ? -1 : 1),
      )
      .map((own) => encodeGlobalId('Attribution', own.id ?? ''));
  const [withThree] = data.statements.filter(({ id }) => attributionsOf(id).length === 3);
  const id = encodeGlobalId('Statement', withThree?.id ?? '');
  const all = attributionsOf(withThree?.id);
  const page = async (args: object) => {
    const { statement } = await gateway.read(AttributionPages, { id, ...args });
    const { edges = [], pageInfo, totalCount } = statement?.attributions ?? {};
    return { ids: edges.map(({ node }) => node.id), edges, pageInfo, totalCount };
  };

  it('come the earliest report first, from either end', async () => {
    expect(await page({})).toMatchObject({ ids: all, totalCount: 3 });
    expect(await page({ first: 2 })).toMatchObject({
      ids: all.slice(0, 2),
      totalCount: 3,
      pageInfo: { hasNextPage: true, hasPreviousPage: false },
    });
    expect(await page({ last: 2 })).toMatchObject({
      ids: all.slice(1),
      totalCount: 3,
      pageInfo: { hasNextPage: false, hasPreviousPage: true },
    });
  });

  it('go on from a cursor of a page that came with the statement', async () => {
    const { edges } = await page({});

    expect(await page({ after: edges[0]?.cursor, first: 1 })).toMatchObject({
      ids: all.slice(1, 2),
      totalCount: 3,
      pageInfo: { hasNextPage: true, hasPreviousPage: true },
    });
    expect(await page({ before: edges[2]?.cursor })).toMatchObject({ ids: all.slice(0, 2) });
  });

  it('refuse a page that cannot be without failing the statement beside them', async () => {
    const { errors } = await gateway.execute(AttributionPages, { id, first: 0 });

    expect(errors?.[0]).toMatchObject({
      path: ['statement', 'attributions'],
      extensions: { code: 'BAD_USER_INPUT', argument: 'first' },
    });
  });
});

describe("a statement's revisions", () => {
  it('come the last change first, and are its own', async () => {
    const [first, second] = data.statements;
    const change = (statementId: string, minute: number) => ({
      statementId,
      changedBy: 'editor',
      note: `Change ${minute}`,
      changedAt: new Date(`2024-04-14T06:0${minute}:00Z`),
      before: { text: 'a' },
      after: { text: 'b' },
    });
    await gateway.db.revision.createMany({
      data: [change(first?.id ?? '', 1), change(first?.id ?? '', 2), change(second?.id ?? '', 3)],
    });
    const { statement } = await gateway.read(Revisions, {
      id: encodeGlobalId('Statement', first?.id ?? ''),
    });

    expect(statement?.revisions.totalCount).toBe(2);
    expect(statement?.revisions.edges.map(({ node }) => node)).toEqual([
      {
        changedAt: '2024-04-14T06:02:00.000Z',
        changedBy: 'editor',
        note: 'Change 2',
        before: { text: 'a' },
        after: { text: 'b' },
      },
      expect.objectContaining({ note: 'Change 1' }),
    ]);
  });
});
