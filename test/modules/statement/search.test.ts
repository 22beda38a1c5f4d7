import { beforeAll, describe, expect, test } from 'vitest';
import { withTransaction } from '../../../src/database/transaction.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { storeDocument } from '../../../src/modules/document/service.ts';
import { storeStatements } from '../../../src/modules/statement/service.ts';
import { useGateway } from '../../support/gateway.ts';
import { draftOf, person } from '../../support/statement-drafts.ts';

const Search = graphql(`
  query Search($search: String, $orderBy: StatementOrder, $first: Int, $after: String) {
    statements(filter: { search: $search }, orderBy: $orderBy, first: $first, after: $after) {
      totalCount
      edges {
        node {
          text
        }
      }
      pageInfo {
        endCursor
      }
    }
    statementCounts(filter: { search: $search }, by: KIND) {
      count
    }
  }
`);

const gateway = useGateway();
const WIN = 'You got a win. Take the win';
const COALITION = 'We will build a regional coalition and exact the price from Iran';
const CAFE = "We don't drink in the café of Łódź";
const SAID = [
  [WIN, 'Joe Biden'],
  [COALITION, 'Benny Gantz'],
  [CAFE, 'Ada Öz'],
  ['Iran will not win, and Gantz knows it', 'Joe Biden'],
] as const;

beforeAll(async () => {
  const now = new Date('2024-04-14T08:00:00Z');
  for (const [index, [words, speaker]] of SAID.entries()) {
    const publishedAt = new Date(now.getTime() + index * 1000);
    const input = { text: `“${words},” ${index}`, publisher: 'The Paper', publishedAt };
    const { document } = await storeDocument({ db: gateway.db, clock: () => now }, input);
    const draft = draftOf(document.text, words, { speaker: person(speaker) });
    await withTransaction(gateway.db, (tx) => storeStatements(tx, document, [draft], { now }));
  }
});

const textsOf = (found: { statements: { edges: { node: { text: string } }[] } }) =>
  found.statements.edges.map(({ node }) => SAID.findIndex(([words]) => words === node.text));

describe('filter.search', () => {
  test.each([
    ['win', [3, 0]],
    ['WIN iran', [3]],
    ['"the win"', [0]],
    ['"win the"', []],
    ['win -iran', [0]],
    ['coalition or café', [2, 1]],
    ['cafe lodz', [2]],
    ['dont', [2]],
    ["don't", [2]],
    ['gantz', [3, 1]],
    ['gantz coalition', [1]],
    ['"benny gantz"', [1]],
    ['-biden', [2, 1]],
    ['biden win', [3, 0]],
    ['nothing', []],
    ['"you got', [0]],
    ['or or win or', [3, 0]],
    ['', [3, 2, 1, 0]],
    [' … - "" ', [3, 2, 1, 0]],
    ["'; DROP TABLE statement; --", []],
    ["a' & !b:* | \\\\", []],
  ])('finds words and names of speakers: %s', async (search, expected) => {
    const found = await gateway.read(Search, { search });
    expect(textsOf(found)).toEqual(expected);
    expect(found.statements.totalCount).toBe(expected.length);
    const counted = found.statementCounts.reduce((sum, { count }) => sum + count, 0);
    expect(counted).toBe(expected.length);
  });

  test('puts the statement that holds the words more often first, and pages on from there', async () => {
    const variables = { search: 'win', orderBy: 'RELEVANCE' as const, first: 1 };
    const best = await gateway.read(Search, variables);
    expect(textsOf(best)).toEqual([0]);
    const after = best.statements.pageInfo.endCursor;
    expect(textsOf(await gateway.read(Search, { ...variables, after }))).toEqual([3]);
    expect(best.statements.totalCount).toBe(2);
  });

  test('is needed to order by relevance', async () => {
    const { errors } = await gateway.execute(Search, { orderBy: 'RELEVANCE' });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'orderBy' });
  });
});
