import { beforeAll, describe, expect, it } from 'vitest';
import { graphql } from '../../src/generated/gql/index.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { useGateway } from '../support/gateway.ts';
import { generateStatements, storeGenerated } from '../support/generated-statements.ts';

const OneNode = graphql(`
  query OneNode($id: ID!) {
    node(id: $id) {
      __typename
      id
      ... on Source {
        name
      }
    }
  }
`);

const SeveralNodes = graphql(`
  query SeveralNodes($ids: [ID!]!) {
    nodes(ids: $ids) {
      __typename
      id
    }
  }
`);

const OneOfEach = graphql(`
  query OneOfEach($id: ID!) {
    statement(id: $id) {
      id
    }
    actor(id: $id) {
      id
    }
    source(id: $id) {
      id
    }
    event(id: $id) {
      id
    }
    document(id: $id) {
      id
    }
  }
`);

const gateway = useGateway();
const data = generateStatements(5);
const NOBODY = '018edc2b-4c00-7000-8000-000000000001';
let revisionOf: { statement: string; actor: string };

beforeAll(async () => {
  await storeGenerated(gateway.db, data);
  const change = { changedBy: 'editor', before: { text: 'a' }, after: { text: 'b' } };
  const [statement, actor] = await gateway.db.revision.createManyAndReturn({
    data: [
      { ...change, statementId: data.statements[0]?.id ?? '' },
      { ...change, actorId: data.actors[0]?.id ?? '' },
    ],
  });
  revisionOf = { statement: statement?.id ?? '', actor: actor?.id ?? '' };
});

function idsOfEachType(): [string, string][] {
  return [
    ['Statement', data.statements[0]?.id ?? ''],
    ['Attribution', data.attributions[0]?.id ?? ''],
    ['Actor', data.actors[0]?.id ?? ''],
    ['Source', data.sources[0]?.id ?? ''],
    ['Event', data.events[0]?.id ?? ''],
    ['Document', data.documents[0]?.id ?? ''],
    ['StatementRevision', revisionOf.statement],
  ];
}

describe('node and nodes', () => {
  it('find things of every type again, in the order asked for', async () => {
    const ids = idsOfEachType().map(([typename, id]) => encodeGlobalId(typename, id));
    const { nodes } = await gateway.read(SeveralNodes, { ids: [...ids, ...ids.toReversed()] });

    expect(nodes.map((node) => node?.id)).toEqual([...ids, ...ids.toReversed()]);
    expect(nodes.slice(0, 7).map((node) => node?.__typename)).toEqual(
      idsOfEachType().map(([typename]) => typename),
    );
    for (const id of ids) expect((await gateway.read(OneNode, { id })).node?.id).toBe(id);
  });

  it('answer null for an id that nothing has, or that a thing of another type has', async () => {
    const source = encodeGlobalId('Source', data.sources[0]?.id ?? '');
    const ids = [
      source,
      encodeGlobalId('Source', NOBODY),
      encodeGlobalId('Actor', data.sources[0]?.id ?? ''),
      encodeGlobalId('StatementRevision', revisionOf.actor),
    ];
    const { nodes } = await gateway.read(SeveralNodes, { ids });

    expect(nodes.map((node) => node?.id ?? null)).toEqual([source, null, null, null]);
    for (const id of ids.slice(1)) expect((await gateway.read(OneNode, { id })).node).toBeNull();
  });

  it.each(['', 'x', NOBODY, btoa(`Statement:${NOBODY}`), encodeGlobalId('ApiKey', NOBODY)])(
    'refuse %j as malformed',
    async (id) => {
      const one = await gateway.execute(OneNode, { id });
      const several = await gateway.execute(SeveralNodes, { ids: [id] });

      expect(one.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'id' });
      expect(several.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'ids' });
    },
  );

  it('refuse more than 100 ids at once', async () => {
    const ids = Array.from({ length: 101 }, () => encodeGlobalId('Actor', NOBODY));
    const { errors } = await gateway.execute(SeveralNodes, { ids });

    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'ids',
      limit: 'items',
      maximum: 100,
      actual: 101,
    });
  });
});

describe('a field for one thing', () => {
  it('refuses ids of other types and malformed ones, by the name of its argument', async () => {
    for (const id of ['nonsense', encodeGlobalId('StatementRevision', revisionOf.statement)]) {
      const { errors = [] } = await gateway.execute(OneOfEach, { id });
      const fields = errors.map(({ path }) => path?.join());

      expect(fields.sort()).toEqual(['actor', 'document', 'event', 'source', 'statement']);
      for (const { extensions } of errors) {
        expect(extensions).toEqual({ code: 'BAD_USER_INPUT', argument: 'id' });
      }
    }
  });

  it('finds what has the id', async () => {
    const id = encodeGlobalId('Event', data.events[0]?.id ?? '');
    const { data: answer, errors } = await gateway.execute(OneOfEach, { id });

    expect(answer?.event).toEqual({ id });
    expect(errors).toHaveLength(4);
  });
});
