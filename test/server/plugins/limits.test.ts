import { getIntrospectionQuery } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createGateway } from '../../../src/server/create-gateway.ts';
import { exampleQueries } from '../../../src/server/example-queries.ts';
import { readLimits } from '../../../src/settings/limits.ts';
import { useGateway } from '../../support/gateway.ts';
import { send } from '../../support/send.ts';

const test = useGateway();

const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(' ');

/** `node` within `node`, so many levels deep, the `id` at the bottom counted. */
const nested = (depth: number) => {
  const middle = depth - 3;
  const open = times(middle, (i) => (i % 2 ? 'source {' : 'publisher {'));
  return `{ statements { edges { ${open} id ${'}'.repeat(middle)} } } }`;
};

/** The largest document that a limit lets through, and the smallest that it refuses. */
const limits: [limit: string, maximum: number, document: (figure: number) => string][] = [
  ['characters', 20_000, (figure) => '{ __typename }'.padEnd(figure, ' ')],
  ['tokens', 1_500, (figure) => `{ statements { ${'totalCount '.repeat(figure - 5)} } }`],
  [
    'aliases',
    30,
    (figure) => `{ statements(first: 1) { ${times(figure, (i) => `a${i}: __typename`)} } }`,
  ],
  ['directives', 20, (figure) => `{ __typename ${'@include(if: true) '.repeat(figure)} }`],
  ['rootFields', 20, (figure) => `{ ${times(figure, (i) => `a${i}: __typename`)} }`],
  ['depth', 12, nested],
];

describe.each(limits)('the limit of %s', (limit, maximum, document) => {
  it(`lets ${maximum} pass`, async () => {
    const { errors = [] } = await send(test.gateway, { query: document(maximum) });
    expect(errors.filter(({ extensions }) => extensions.code === 'LIMIT_EXCEEDED')).toEqual([]);
  });

  it('refuses one more, with the limit and the figure', async () => {
    const { status, data, errors } = await send(test.gateway, { query: document(maximum + 1) });
    expect(status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'LIMIT_EXCEEDED', limit, maximum, actual: maximum + 1 },
    ]);
  });
});

describe('the cost of an operation', () => {
  const costOf = async (query: string, variables = {}) => {
    const answer = await send(test.gateway, { query, variables }, { 'onrecord-cost': '1' });
    return answer.extensions?.cost;
  };

  it('is told to whoever asks for it with a header', async () => {
    const query = '{ statements(first: 5) { edges { node { id } } } }';
    expect(await costOf(query)).toEqual({ actual: 7, maximum: 5_000 });
    expect((await send(test.gateway, { query })).extensions).toBeUndefined();
  });

  it('multiplies page sizes down the tree, those of variables too', async () => {
    const query =
      'query ($n: Int) { events(first: 4) { edges { node { statements(first: $n) { edges { cursor } } } } } }';
    expect(await costOf(query, { n: 7 })).toMatchObject({
      actual: Math.ceil(1 + 4 * (1 + 1 + 7 * 0.1)),
    });
  });

  it('counts as many numbers as may be answered, and not those of a page', async () => {
    const counts = (first: string) => `{ statementCounts(by: DAY ${first}) { key } }`;
    expect(await costOf(counts('first: 1000'))).toMatchObject({ actual: 101 });
    expect(await costOf(counts(''))).toMatchObject({ actual: 11 });
  });

  it('counts twenty entries where a page has no size', async () => {
    expect(await costOf('{ documents { edges { cursor } } }')).toMatchObject({
      actual: 1 + 20 * 0.1,
    });
  });

  it('counts the operation that is executed, not the first', async () => {
    const query = 'query A { documents { edges { cursor } } } query B { __typename }';
    const body = { query, operationName: 'B' };
    const answer = await send(test.gateway, body, { 'onrecord-cost': '1' });
    expect(answer.extensions?.cost).toMatchObject({ actual: 1 });
  });

  it('beyond the limit is refused before anything is read', async () => {
    const query =
      '{ statements(first: 100) { edges { node { speaker { statements(first: 100) { edges { node { id } } } } } } } }';
    const { result, statements } = await test.recordSql(() => send(test.gateway, { query }));

    expect(statements).toEqual([]);
    expect(result.status).toBe(400);
    expect(result.errors?.[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      limit: 'cost',
      maximum: 5_000,
      actual: 11_301,
    });
  });

  it('is beyond the limit for a cycle of the schema', async () => {
    const query =
      '{ statements(first: 100) { edges { node { speaker { statements(first: 100) { edges { node { speaker { statements(first: 100) { totalCount } } } } } } } } } }';
    expect((await send(test.gateway, { query })).errors?.[0]?.extensions.limit).toBe('cost');
  });

  it('is beyond the limit where the fields of fragments double one another', async () => {
    const fragments = times(
      4,
      (i) =>
        `fragment F${i} on Source { a${i}: statements(first: 9) { ...G${i} } b${i}: statements(first: 9) { ...G${i} } }
         fragment G${i} on StatementConnection { edges { node { source { ...F${i + 1} } } } }`,
    );
    const query = `{ sources(first: 1) { edges { node { ...F0 } } } } ${fragments} fragment F4 on Source { id }`;
    const limits = { ...readLimits(), depth: 100 };
    const gateway = createGateway({ db: test.db, log: pino({ enabled: false }), limits });
    const { errors } = await send(gateway, { query });
    expect(errors?.[0]?.extensions).toMatchObject({ limit: 'cost', maximum: 5_000 });
    expect(errors?.[0]?.extensions.actual).toBeGreaterThan(18 ** 4);
  });

  it('leaves a page out of its range to the words about the argument', async () => {
    const query = '{ statements(first: 101) { edges { cursor } } }';
    const { errors } = await send(test.gateway, { query });
    expect(errors?.[0]?.extensions).toEqual({
      code: 'BAD_USER_INPUT',
      argument: 'first',
      limit: 'page',
      maximum: 100,
      actual: 101,
    });
  });
});

describe('within the limits', () => {
  it.each(exampleQueries())('stands the question of the playground: $query', async ({ query }) => {
    expect((await send(test.gateway, { query })).errors).toBeUndefined();
  });

  it.each([
    ['as graphql-js asks', {}],
    [
      'with everything there is',
      {
        specifiedByUrl: true,
        directiveIsRepeatable: true,
        schemaDescription: true,
        inputValueDeprecation: true,
        oneOf: true,
      },
    ],
  ])('stands the whole introspection %s', async (_, options) => {
    const query = getIntrospectionQuery(options);
    const { status, errors, data } = await send(test.gateway, { query });
    expect(errors).toBeUndefined();
    expect(status).toBe(200);
    expect(data).toHaveProperty('__schema.types');
  });

  it('does not stand the whole introspection ten times over', async () => {
    const whole = getIntrospectionQuery().replace('{\n      __schema {', '{ __schema {');
    const again = times(
      9,
      (i) => `a${i}: __schema { types { ...FullType } directives { args { ...InputValue } } }`,
    );
    const query = whole.replace('{ __schema {', `{ ${again} __schema {`);
    expect((await send(test.gateway, { query })).errors?.[0]?.extensions.limit).toBe('cost');
  });
});

it('refuses a batch', async () => {
  const { status, errors } = await send(test.gateway, [{ query: '{ __typename }' }]);
  expect(status).toBe(400);
  expect(errors?.[0]?.extensions.code).toBe('BAD_REQUEST');
});
