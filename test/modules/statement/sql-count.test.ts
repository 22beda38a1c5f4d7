import { beforeAll, describe, expect, it } from 'vitest';
import { graphql } from '../../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { useGateway } from '../../support/gateway.ts';
import { generateStatements, storeGenerated } from '../../support/generated-statements.ts';
import { FullPage } from './full-page.ts';

const gateway = useGateway();
const data = generateStatements(150);
beforeAll(() => storeGenerated(gateway.db, data));

const NestedLists = graphql(`
  query NestedLists {
    actors {
      edges {
        node {
          name
          aliases
          statements(first: 3) {
            totalCount
            edges {
              node {
                text
                event {
                  statements(first: 2) {
                    edges {
                      node {
                        text
                      }
                    }
                  }
                }
              }
            }
          }
          addressed(last: 2) {
            edges {
              node {
                text
              }
            }
          }
        }
      }
    }
  }
`);

const SourcesEventsDocuments = graphql(`
  query SourcesEventsDocuments {
    sources {
      edges {
        node {
          statements(first: 3) {
            edges {
              node {
                text
              }
            }
          }
        }
      }
    }
    events {
      edges {
        node {
          statements(first: 3) {
            edges {
              node {
                text
              }
            }
          }
        }
      }
    }
    documents {
      edges {
        node {
          attributions(first: 3) {
            edges {
              node {
                wording
              }
            }
          }
        }
      }
    }
  }
`);

const ManyNodes = graphql(`
  query ManyNodes($ids: [ID!]!) {
    nodes(ids: $ids) {
      id
      ... on Statement {
        text
        speaker {
          name
        }
      }
      ... on Actor {
        statements(first: 1) {
          edges {
            node {
              text
            }
          }
        }
      }
    }
  }
`);

const CountsWithNodes = graphql(`
  query CountsWithNodes {
    statementCounts(by: SOURCE) {
      label
      count
      node {
        id
        ... on Source {
          kind
        }
      }
    }
  }
`);

const CountOnly = graphql(`
  query CountOnly {
    statements {
      totalCount
    }
  }
`);

const AliasedLists = graphql(`
  query AliasedLists {
    statements {
      edges {
        node {
          first: attributions(first: 1) {
            edges {
              node {
                wording
              }
            }
          }
          last: attributions(last: 2) {
            edges {
              node {
                id
                anchor
              }
            }
          }
        }
      }
    }
  }
`);

describe('the SQL statements sent', () => {
  it('are 3 for a page of 20 statements with everything around them and its total', async () => {
    const { statements, result } = await gateway.recordSql(() => gateway.read(FullPage, {}));

    expect(result.statements.edges).toHaveLength(20);
    expect(statements).toHaveLength(3);
  });

  it('are 3 for the next page as well', async () => {
    const { statements: start } = await gateway.read(FullPage, {});
    const { statements, result } = await gateway.recordSql(() =>
      gateway.read(FullPage, { after: start.pageInfo.endCursor }),
    );

    expect(result.statements.pageInfo.hasPreviousPage).toBe(true);
    expect(statements).toHaveLength(3);
  });

  it('do not grow with the rows that nested lists belong to', async () => {
    const { statements } = await gateway.recordSql(() => gateway.read(NestedLists));

    // Pages and rows of actors, of what they said and were told, and of the events; one count.
    expect(statements).toHaveLength(9);
  });

  it('are two for each list at each level', async () => {
    const { statements } = await gateway.recordSql(() => gateway.read(SourcesEventsDocuments));

    expect(statements).toHaveLength(12);
  });

  it('are one for each type among the nodes', async () => {
    const ids = [
      ...data.statements.slice(0, 40).map(({ id }) => encodeGlobalId('Statement', id ?? '')),
      ...data.actors.map(({ id }) => encodeGlobalId('Actor', id ?? '')),
    ];
    const { statements, result } = await gateway.recordSql(() => gateway.read(ManyNodes, { ids }));

    expect(result.nodes.map((node) => node?.id)).toEqual(ids);
    expect(statements).toHaveLength(4);
  });

  it('are one for counts, and one each for their names and their nodes', async () => {
    const { statements, result } = await gateway.recordSql(() => gateway.read(CountsWithNodes));

    expect(result.statementCounts.length).toBeGreaterThan(5);
    expect(statements).toHaveLength(3);
  });

  it('are one where only the total is asked for', async () => {
    const { statements } = await gateway.recordSql(() => gateway.read(CountOnly));

    expect(statements).toHaveLength(1);
  });

  it('stay few where one list is asked for twice in different pages', async () => {
    const { statements } = await gateway.recordSql(() => gateway.read(AliasedLists));

    expect(statements).toHaveLength(3);
  });
});
