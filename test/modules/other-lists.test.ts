import { beforeAll, describe, expect, it } from 'vitest';
import { graphql } from '../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { useGateway } from '../support/gateway.ts';
import { generateStatements, storeGenerated } from '../support/generated-statements.ts';

const ActorsFound = graphql(`
  query ActorsFound($search: String, $first: Int, $after: String) {
    actors(search: $search, first: $first, after: $after) {
      totalCount
      edges {
        node {
          name
          aliases
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const SourcesFound = graphql(`
  query SourcesFound($search: String, $kind: [SourceKind!], $last: Int, $before: String) {
    sources(search: $search, kind: $kind, last: $last, before: $before) {
      totalCount
      edges {
        node {
          name
          kind
          anonymity {
            descriptor
          }
        }
      }
      pageInfo {
        startCursor
        hasPreviousPage
      }
    }
  }
`);

const EventsFound = graphql(`
  query EventsFound($search: String, $first: Int, $after: String) {
    events(search: $search, first: $first, after: $after) {
      edges {
        node {
          title
          occurredOn {
            value
            from
            to
          }
        }
      }
      pageInfo {
        endCursor
        hasNextPage
      }
    }
  }
`);

const DocumentsInOrder = graphql(`
  query DocumentsInOrder($first: Int, $after: String) {
    documents(first: $first, after: $after) {
      totalCount
      edges {
        node {
          id
          submittedAt
          attributions(first: 100) {
            totalCount
            edges {
              node {
                id
              }
            }
          }
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
const data = generateStatements(60, 5);
beforeAll(() => storeGenerated(gateway.db, data));

describe('actors', () => {
  const find = async (search: string | null) =>
    (await gateway.read(ActorsFound, { search })).actors.edges.map(({ node }) => node.name);

  it('are listed by name, page by page', async () => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const actors: Awaited<ReturnType<typeof page>> = await page(after);
      names.push(...actors.edges.map(({ node }) => node.name));
      after = actors.pageInfo.hasNextPage ? actors.pageInfo.endCursor : null;
    } while (after !== null);

    expect(names).toEqual(data.actors.map(({ name }) => name));
  });

  const page = async (after: string | null) =>
    (await gateway.read(ActorsFound, { first: 3, after })).actors;

  it.each([
    ['the start of a name', 'ad', ['Ada Öz']],
    ['the start of a later word', 'lun', ['Bo Lund']],
    ['words in a row, the last begun', 'FLO I', ['Flo Ito']],
    ['an alias without its accent', 'oz', ['Ada Öz']],
    ['the middle of a word', 'und', []],
    ['a wildcard', '%', []],
    ['a wildcard for one letter', '_da', []],
    ['a backslash', '\\', []],
  ])('are found by %s', async (_, search, names) => {
    expect(await find(search)).toEqual(names);
  });

  it('are all listed for a blank search', async () => {
    expect(await find(' ')).toHaveLength(data.actors.length);
    expect(await find(null)).toHaveLength(data.actors.length);
  });
});

describe('sources', () => {
  it('are found by kind, and anonymous ones tell how they are described', async () => {
    const { sources } = await gateway.read(SourcesFound, { kind: ['ANONYMOUS', 'DOCUMENT'] });

    expect(sources.totalCount).toBe(8);
    expect(sources.edges.map(({ node }) => node.anonymity?.descriptor)).toEqual(
      Array(8).fill('an official'),
    );
  });

  it('are listed backwards too, with many of one name', async () => {
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const sources: Awaited<ReturnType<typeof page>> = await page(before);
      seen.unshift(...sources.edges.map(({ node }) => node.name));
      before = sources.pageInfo.hasPreviousPage ? sources.pageInfo.startCursor : null;
    } while (before !== null);

    expect(seen.toSorted()).toEqual(data.sources.map(({ name }) => name).toSorted());
    expect(seen.slice(0, 9)).toEqual([...Array(8).fill('an official'), 'Axios']);
  });

  const page = async (before: string | null) =>
    (await gateway.read(SourcesFound, { last: 3, before })).sources;

  it('that are named have no anonymity', async () => {
    const { sources } = await gateway.read(SourcesFound, { search: 'axi' });

    expect(sources.edges.map(({ node }) => node)).toEqual([
      { name: 'Axios', kind: 'NEWS_OUTLET', anonymity: null },
    ]);
  });
});

describe('events', () => {
  it('are listed the newest first, those of unknown date at the end', async () => {
    const seen: (string | null)[] = [];
    let after: string | null = null;
    do {
      const events: Awaited<ReturnType<typeof page>> = await page(after);
      seen.push(...events.edges.map(({ node }) => node.occurredOn?.value ?? null));
      after = events.pageInfo.hasNextPage ? events.pageInfo.endCursor : null;
    } while (after !== null);

    expect(seen).toEqual(['2024-04-13', '2024-04', '2024', null, null]);
  });

  const page = async (after: string | null) =>
    (await gateway.read(EventsFound, { first: 2, after })).events;

  it('are found by title, with the days they may lie on', async () => {
    const { events } = await gateway.read(EventsFound, { search: 'event 3' });

    expect(events.edges.map(({ node }) => node)).toEqual([
      {
        title: 'Event 3',
        occurredOn: { value: '2024-04', from: '2024-04-01', to: '2024-04-30' },
      },
    ]);
  });
});

describe('documents', () => {
  it('are listed the last submitted first, each with what is said in it in the order of the text', async () => {
    const { documents } = await gateway.read(DocumentsInOrder, { first: 40 });
    const dates = documents.edges.map(({ node }) => node.submittedAt);
    const attributionsOf = (id: string | undefined) =>
      data.attributions
        .filter((own) => own.documentId === id)
        .toSorted(
          (left, right) =>
            left.start - right.start || ((left.id ?? '') < (right.id ?? '') ? -1 : 1),
        )
        .map((own) => encodeGlobalId('Attribution', own.id ?? ''));

    expect(dates).toEqual(dates.toSorted().reverse());
    expect(documents.totalCount).toBe(data.documents.length);
    for (const { id } of data.documents) {
      const found = documents.edges.find(
        ({ node }) => node.id === encodeGlobalId('Document', id ?? ''),
      );
      const { edges, totalCount } = found?.node.attributions ?? { edges: [], totalCount: -1 };
      expect(edges.map(({ node }) => node.id)).toEqual(attributionsOf(id));
      expect(totalCount).toBe(edges.length);
    }
  });
});
