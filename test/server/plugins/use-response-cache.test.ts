import { getIntrospectionQuery } from 'graphql';
import { beforeEach, describe, expect, it } from 'vitest';
import { createLog } from '../../../src/log/create-log.ts';
import { createMemoryCache } from '../../../src/server/cache/memory-cache.ts';
import type { ResponseCache } from '../../../src/server/cache/response-cache.ts';
import { createGateway } from '../../../src/server/create-gateway.ts';
import { useGateway } from '../../support/gateway.ts';
import { send } from '../../support/send.ts';

/** What the cache was asked for and handed. */
const seen = { finds: 0, keeps: 0 };
const memory = createMemoryCache({ seconds: 3_600 });
const cache: ResponseCache = {
  ...memory,
  find(key) {
    seen.finds += 1;
    return memory.find(key);
  },
  keep(...kept) {
    seen.keeps += 1;
    memory.keep(...kept);
  },
};
const test = useGateway({ cache });
beforeEach(() => {
  Object.assign(seen, { finds: 0, keeps: 0 });
  return cache.forget();
});

const query = '{ statements(first: 2) { totalCount } }';

it('keeps what was answered, and sends no SQL for it again', async () => {
  const first = await send(test.gateway, { query });
  const { result: second, statements } = await test.recordSql(() => send(test.gateway, { query }));
  expect(second.data).toEqual(first.data);
  expect(statements).toEqual([]);
});

it.each<[string, object, object]>([
  ['other variables', variables(1), variables(2)],
  ['another operation', named('A'), named('B')],
  ['another document', { query }, { query: '{ documents(first: 2) { totalCount } }' }],
])('tells a question from one with %s', async (_, one, other) => {
  await send(test.gateway, one);
  await send(test.gateway, other);
  expect(seen).toEqual({ finds: 2, keeps: 2 });
});

describe('is not asked', () => {
  it.each<[string, object]>([
    ['for the introspection', { query: getIntrospectionQuery() }],
    ['for the name of a type at the top', { query: '{ ... { __typename } }' }],
    ['what a text sent along says', { query: '{ checkQuote(text: "Yes") { verdict } }' }],
    ['what is refused', { query: '{ nothing }' }],
    ['for a mutation', { query: 'mutation { createEvent(input: { title: "A" }) { __typename } }' }],
  ])('%s', async (_, body) => {
    await send(test.gateway, body);
    expect(seen).toEqual({ finds: 0, keeps: 0 });
  });

  it('by a client with a key, valid or not', async () => {
    const { key } = await test.withKey('READ');
    await send(test.gateway, { query }, { authorization: `Bearer ${key}` });
    await send(test.gateway, { query }, { authorization: 'Bearer wrong' });
    expect(seen).toEqual({ finds: 0, keeps: 0 });
  });

  it('where reading takes a key', async () => {
    await send(test.gateway, { query });
    const closed = createGateway({
      db: test.db,
      log: createLog({ level: 'silent', pretty: false }),
      publicRead: false,
      cache,
    });
    const { errors } = await send(closed, { query });
    expect(errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(seen.finds).toBe(1);
  });
});

it.each(['', '{"statements":', 'undefined', 'null', '1', '"statements"', '[]'])(
  'makes the answer anew where %j is kept for it',
  async (kept) => {
    const { data } = await send(test.gateway, { query });
    const broken: ResponseCache = { ...cache, find: async () => ({ epoch: 'one', answer: kept }) };
    const gateway = createGateway({ db: test.db, log: test.log, cache: broken });
    const answer = await send(gateway, { query });
    expect(answer.errors).toBeUndefined();
    expect(answer.data).toEqual(data);
    expect(seen.keeps).toBe(2);
  },
);

it('keeps no errors', async () => {
  const wrong = { query: '{ statements(first: 1000) { totalCount } }' };
  await send(test.gateway, wrong);
  const { errors } = await send(test.gateway, wrong);
  expect(errors).toHaveLength(1);
  expect(seen.keeps).toBe(0);
});

it('tells the cost of a kept answer as of any other', async () => {
  await send(test.gateway, { query });
  const { extensions } = await send(test.gateway, { query }, { 'onrecord-cost': '1' });
  expect(extensions?.cost).toMatchObject({ maximum: 5_000 });
});

function variables(first: number) {
  return {
    query: 'query ($n: Int) { statements(first: $n) { totalCount } }',
    variables: { n: first },
  };
}

function named(operationName: string) {
  const documents = 'documents(first: 1) { totalCount }';
  return { query: `query A { ${documents} } query B { ${documents} }`, operationName };
}
