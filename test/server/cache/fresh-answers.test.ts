import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ConnectedDatabase, connectDatabase } from '../../../src/database/client.ts';
import { readDatabaseIdentity } from '../../../src/database/identity.ts';
import { loadDemo } from '../../../src/exchange/demo.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { createLog } from '../../../src/log/create-log.ts';
import { createKey } from '../../../src/modules/access/service.ts';
import { schema } from '../../../src/schema.ts';
import { createMemoryCache } from '../../../src/server/cache/memory-cache.ts';
import { createRedisCache } from '../../../src/server/cache/redis-cache.ts';
import type { ResponseCache } from '../../../src/server/cache/response-cache.ts';
import { createGateway, type Gateway } from '../../../src/server/create-gateway.ts';
import { useDatabase } from '../../support/database.ts';
import { openRedis, useRedis } from '../../support/redis/redis.ts';
import { type ExampleIds, mutationExamples, reads } from './mutation-examples.ts';

const redis = useRedis();
const log = createLog({ level: 'silent', pretty: false });
const clock = () => new Date();
const seconds = 3_600;

async function ask(gateway: Gateway, query: string, key?: string) {
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query }),
  });
  return response.json();
}

describe.each([
  ['in memory', 'asked over the same gateway', 'memory'],
  ['in Redis', 'asked over another gateway', 'redis'],
] as const)('answers kept %s, %s', (_place, _how, kind) => {
  const database = useDatabase();
  const opened: { client: ConnectedDatabase; cache: ResponseCache }[] = [];
  const found = { hits: 0 };
  let writer: Gateway;
  let reader: Gateway;
  let uncached: Gateway;
  let key = '';

  async function openGateway(): Promise<Gateway> {
    const client = connectDatabase({
      connection: database.connection,
      onWritten: () => cache.forget(),
    });
    const cache =
      kind === 'memory'
        ? createMemoryCache({ seconds })
        : createRedisCache({
            redis: await openRedis(redis.url),
            log,
            seconds,
            scope: () => readDatabaseIdentity(client.db),
          });
    opened.push({ client, cache });
    return createGateway({ db: client.db, log, cache: countHits(cache) });
  }

  const countHits = (cache: ResponseCache): ResponseCache => ({
    ...cache,
    find: async (name) => {
      const result = await cache.find(name);
      if (result.answer !== undefined) found.hits += 1;
      return result;
    },
  });

  beforeAll(async () => {
    await loadDemo({ db: database.db, clock });
    key = (await createKey({ db: database.db, clock }, { name: 'Desk', scopes: ['ADMIN'] })) ?? '';
    writer = await openGateway();
    reader = kind === 'memory' ? writer : await openGateway();
    uncached = createGateway({ db: database.db, log });
  });

  afterAll(async () => {
    for (const { client, cache } of opened) {
      await cache.close();
      await client.close();
    }
  });

  const askAll = (gateway: Gateway) => Promise.all(reads.map((query) => ask(gateway, query)));

  it('has an example of every mutation there is', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(Object.keys(mutationExamples).sort()).toEqual(mutations.sort());
  });

  it.each(Object.entries(mutationExamples))('are as new as the last %s', async (_name, example) => {
    const before = await askAll(reader);
    await askAll(reader);
    found.hits = 0;
    expect(await askAll(reader)).toEqual(before);
    expect(found.hits).toBe(reads.length);

    const done = await ask(writer, `mutation { ${example(await exampleIds(database.db))} }`, key);
    expect(done.errors).toBeUndefined();
    const after = await askAll(reader);

    expect(after).not.toEqual(before);
    expect(after).toEqual(await askAll(uncached));
  });
});

async function exampleIds(db: ConnectedDatabase['db']): Promise<ExampleIds> {
  const newest = { orderBy: { id: 'desc' }, select: { id: true } } as const;
  const idOf = (typename: string, row: { id: string } | null) =>
    encodeGlobalId(typename, row?.id ?? '018edc2b-4c00-7000-8000-000000000001');
  const actor = async (name: string) =>
    idOf('Actor', await db.actor.findFirst({ where: { name }, select: { id: true } }));
  const source = async (name: string) =>
    idOf('Source', await db.source.findFirst({ where: { name }, select: { id: true } }));
  return {
    document: idOf('Document', await db.document.findFirst(newest)),
    statement: idOf('Statement', await db.statement.findFirst(newest)),
    attribution: idOf('Attribution', await db.attribution.findFirst(newest)),
    actors: [await actor('Bibi'), await actor('Benjamin Netanyahu')],
    sources: [await source('The Ulm Post'), await source('Axios')],
  };
}
