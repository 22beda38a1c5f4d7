import { beforeAll, describe, expect, it } from 'vitest';
import type { PageToRefuseQueryVariables } from '../../../src/generated/gql/graphql.ts';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { useGateway } from '../../support/gateway.ts';
import { generateStatements, storeGenerated } from '../../support/generated-statements.ts';

const PageToRefuse = graphql(`
  query PageToRefuse(
    $first: Int
    $after: String
    $last: Int
    $before: String
    $filter: StatementFilter
    $orderBy: StatementOrder
  ) {
    statements(
      first: $first
      after: $after
      last: $last
      before: $before
      filter: $filter
      orderBy: $orderBy
    ) {
      edges {
        cursor
      }
    }
  }
`);

const CursorsOfOtherLists = graphql(`
  query CursorsOfOtherLists {
    statements(first: 3) {
      edges {
        cursor
      }
    }
    ascending: statements(first: 1, orderBy: REPORTED_ASC) {
      edges {
        cursor
      }
    }
    filtered: statements(first: 1, filter: { hedged: false }) {
      edges {
        cursor
      }
    }
    documents(first: 1) {
      edges {
        cursor
      }
    }
    actors(first: 2) {
      edges {
        node {
          id
          statements(first: 1) {
            edges {
              cursor
            }
          }
        }
      }
    }
  }
`);

const StatementsOfActor = graphql(`
  query StatementsOfActor($id: ID!, $after: String) {
    actor(id: $id) {
      statements(first: 1, after: $after) {
        edges {
          cursor
        }
      }
    }
  }
`);

const gateway = useGateway();
beforeAll(() => storeGenerated(gateway.db, generateStatements(60)));

async function refusalOf(variables: PageToRefuseQueryVariables) {
  const { errors = [] } = await gateway.execute(PageToRefuse, variables);
  return errors.map(({ extensions }) => extensions);
}

const badInput = (argument: string) => [{ code: 'BAD_USER_INPUT', argument }];

describe('a page that cannot be', () => {
  it.each<[string, PageToRefuseQueryVariables, string]>([
    ['first of 0', { first: 0 }, 'first'],
    ['a negative first', { first: -1 }, 'first'],
    ['a first above 100', { first: 101 }, 'first'],
    ['last of 0', { last: 0 }, 'last'],
    ['a negative last', { last: -5 }, 'last'],
    ['a last above 100', { last: 2_000_000_000 }, 'last'],
    ['first and last together', { first: 1, last: 1 }, 'last'],
    ['a cursor that is none', { after: 'x' }, 'after'],
    ['an empty cursor', { after: '' }, 'after'],
    ['a cursor with a NUL', { before: '\0' }, 'before'],
    ['a malformed id in the filter', { filter: { speaker: ['x'] } }, 'filter.speaker'],
    ['a name with a NUL', { filter: { speakerName: 'a\0b' } }, 'filter.speakerName'],
    ['a source name with a NUL', { filter: { sourceName: '\0' } }, 'filter.sourceName'],
    [
      'an id of another type in the filter',
      { filter: { source: [encodeGlobalId('Actor', '018edc2b-4c00-7000-8000-000000000001')] } },
      'filter.source',
    ],
  ])('is refused with the name of the argument: %s', async (_, variables, argument) => {
    expect(await refusalOf(variables)).toMatchObject(badInput(argument));
  });

  it('is refused with the figure where its size is out of range', async () => {
    expect(await refusalOf({ last: 101 })).toEqual([
      { code: 'BAD_USER_INPUT', argument: 'last', limit: 'page', maximum: 100, actual: 101 },
    ]);
  });

  it('is refused where the cursor stems from another list, order, filter or parent', async () => {
    const lists = await gateway.read(CursorsOfOtherLists);
    const cursorOf = ({ edges }: { edges: { cursor: string }[] }) => edges[0]?.cursor ?? '';
    for (const other of [lists.ascending, lists.filtered, lists.documents]) {
      expect(await refusalOf({ after: cursorOf(other) })).toEqual(badInput('after'));
      expect(await refusalOf({ before: cursorOf(other) })).toEqual(badInput('before'));
    }
    const [one, two] = lists.actors.edges.map(({ node }) => node);
    const after = cursorOf(two?.statements ?? { edges: [] });
    const own = await gateway.execute(StatementsOfActor, { id: two?.id ?? '', after });
    const foreign = await gateway.execute(StatementsOfActor, { id: one?.id ?? '', after });

    expect(own.errors).toBeUndefined();
    expect(foreign.errors?.map(({ extensions }) => extensions)).toEqual(badInput('after'));
  });

  it('takes a cursor of its own list with each order spelled out', async () => {
    const { statements } = await gateway.read(CursorsOfOtherLists);
    const after = statements.edges[1]?.cursor ?? '';
    const spelledOut = await gateway.read(PageToRefuse, {
      after,
      first: 1,
      orderBy: 'REPORTED_DESC',
    });

    expect(spelledOut.statements.edges).toEqual([statements.edges[2]]);
  });
});
