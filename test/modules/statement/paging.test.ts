import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type {
  PageOfStatementsQuery,
  PageOfStatementsQueryVariables,
} from '../../../src/generated/gql/graphql.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { useGateway } from '../../support/gateway.ts';
import { generateStatements, storeGenerated } from '../../support/generated-statements.ts';

const PageOfStatements = graphql(`
  query PageOfStatements(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $orderBy: StatementOrder
  ) {
    statements(first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy) {
      edges {
        cursor
        node {
          id
        }
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

const ORDERS = ['REPORTED_DESC', 'REPORTED_ASC', 'SAID_DESC', 'SAID_ASC'] as const;
type OrderName = (typeof ORDERS)[number];

const gateway = useGateway();
const generated = generateStatements(230);
const lists = new Map<OrderName, { id: string; cursor: string }[]>();

beforeAll(async () => {
  await storeGenerated(gateway.db, generated);
  for (const orderBy of ORDERS) lists.set(orderBy, await walk(orderBy, 100, false));
});

/** Reads the whole list page by page. */
async function walk(orderBy: OrderName, size: number, backward: boolean) {
  const seen: { id: string; cursor: string }[] = [];
  let cursor: string | null = null;
  do {
    const page: PageOfStatementsQueryVariables = backward
      ? { last: size, before: cursor }
      : { first: size, after: cursor };
    const { statements }: PageOfStatementsQuery = await gateway.read(PageOfStatements, {
      orderBy,
      ...page,
    });
    const found = statements.edges.map((edge) => ({ id: edge.node.id, cursor: edge.cursor }));
    if (backward) seen.unshift(...found);
    else seen.push(...found);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = statements.pageInfo;
    if (backward) cursor = hasPreviousPage ? startCursor : null;
    else cursor = hasNextPage ? endCursor : null;
  } while (cursor !== null);
  return seen;
}

/** The ids in an order, sorted as its description says. */
function sortedIds(orderBy: OrderName): string[] {
  const up = orderBy.endsWith('_ASC') ? 1 : -1;
  const timeOf = ({ reportedAt, saidFrom }: (typeof generated.statements)[number]) => {
    if (orderBy.startsWith('REPORTED')) return +new Date(reportedAt);
    return saidFrom ? +new Date(saidFrom) : null;
  };
  return generated.statements
    .toSorted((left, right) => {
      const [a, b] = [timeOf(left), timeOf(right)];
      const byId = up * ((left.id ?? '') < (right.id ?? '') ? -1 : 1);
      if (a === null || b === null) return a === b ? byId : a === null ? 1 : -1;
      return up * (a - b) || byId;
    })
    .map(({ id }) => encodeGlobalId('Statement', id ?? ''));
}

/** What a page must be, cut from the whole list. */
function expectedPage(
  list: readonly { id: string; cursor: string }[],
  after: number | null,
  before: number | null,
  size: number,
  backward: boolean,
) {
  const [start, end] = [after === null ? 0 : after + 1, before ?? list.length];
  const between = list.slice(start, Math.max(start, end));
  const page = backward ? between.slice(-size) : between.slice(0, size);
  const [first, last] = [page[0], page.at(-1)];
  return {
    ids: page.map(({ id }) => id),
    pageInfo: {
      // Of an empty page, whatever its cursors stand for lies before or after it.
      hasPreviousPage: first ? list.indexOf(first) > 0 : after !== null,
      hasNextPage: last ? list.indexOf(last) < list.length - 1 : before !== null,
      startCursor: first?.cursor ?? null,
      endCursor: last?.cursor ?? null,
    },
  };
}

describe('a list of statements', () => {
  it.each(ORDERS)('is sorted by %s, with ties settled the same way each time', (orderBy) => {
    expect(lists.get(orderBy)?.map(({ id }) => id)).toEqual(sortedIds(orderBy));
  });

  it('is the same whole in pages of any size, forwards and backwards', async () => {
    const sizes = fc.integer({ min: 3, max: 100 });
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...ORDERS),
        sizes,
        fc.boolean(),
        async (orderBy, size, back) => {
          expect(await walk(orderBy, size, back)).toEqual(lists.get(orderBy));
        },
      ),
      { numRuns: 15 },
    );
  });

  it('gives between any two cursors what lies there, and says rightly what lies beyond', async () => {
    const place = fc.option(fc.nat({ max: generated.statements.length - 1 }));
    const size = fc.integer({ min: 1, max: 100 });
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          orderBy: fc.constantFrom(...ORDERS),
          after: place,
          before: place,
          size,
          back: fc.boolean(),
        }),
        async ({ orderBy, after, before, size, back }) => {
          const list = lists.get(orderBy) ?? [];
          const cursorAt = (index: number | null) => (index === null ? null : list[index]?.cursor);
          const { statements } = await gateway.read(PageOfStatements, {
            orderBy,
            after: cursorAt(after),
            before: cursorAt(before),
            ...(back ? { last: size } : { first: size }),
          });
          expect({
            ids: statements.edges.map(({ node }) => node.id),
            pageInfo: statements.pageInfo,
          }).toEqual(expectedPage(list, after, before, size, back));
        },
      ),
      { numRuns: 150 },
    );
  });

  it('holds 20 entries in a page unless told, and takes those just before a lone `before`', async () => {
    const list = lists.get('REPORTED_DESC') ?? [];
    const start = await gateway.read(PageOfStatements, {});
    const before = await gateway.read(PageOfStatements, { before: list[100]?.cursor });

    expect(start.statements.edges.map(({ cursor }) => cursor)).toEqual(
      list.slice(0, 20).map(({ cursor }) => cursor),
    );
    expect(before.statements.edges.map(({ cursor }) => cursor)).toEqual(
      list.slice(80, 100).map(({ cursor }) => cursor),
    );
  });

  it('goes on after an entry that has gone', async () => {
    const list = lists.get('REPORTED_ASC') ?? [];
    const [gone, next] = [list[10], list[11]];
    const id = Buffer.from(gone?.id ?? '', 'base64url')
      .toString()
      .split(':')[1];
    const restore = await gateway.db.statement.findUniqueOrThrow({ where: { id: id ?? '' } });
    await gateway.db.statement.update({
      where: { id: restore.id },
      data: { reportedAt: new Date('1999-01-01T00:00:00Z') },
    });
    const { statements } = await gateway.read(PageOfStatements, {
      orderBy: 'REPORTED_ASC',
      first: 1,
      after: gone?.cursor,
    });
    await gateway.db.statement.update({
      where: { id: restore.id },
      data: { reportedAt: restore.reportedAt },
    });

    expect(statements.edges[0]?.node.id).toBe(next?.id);
  });
});
