import { isObjectType } from 'graphql';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { type ConnectedDatabase, connectDatabase } from '../../../src/database/client.ts';
import { loadDemo } from '../../../src/exchange/demo.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { createLog } from '../../../src/log/create-log.ts';
import { schema } from '../../../src/schema.ts';
import { createMemoryCache } from '../../../src/server/cache/memory-cache.ts';
import { createGateway, type Gateway } from '../../../src/server/create-gateway.ts';
import { readLimits } from '../../../src/settings/limits.ts';
import { useDatabase } from '../../support/database.ts';
import { callsOf, nearSelection } from '../../support/schema-operations.ts';
import { send } from '../../support/send.ts';

const seconds = 3_600;
const database = useDatabase();
const memory = createMemoryCache({ seconds });
const seen = { forgotten: 0, hits: 0 };
const ids: Record<string, string> = {};
let client: ConnectedDatabase;
let gateway: Gateway;

beforeAll(async () => {
  await loadDemo({ db: database.db, clock: () => new Date() });
  const onWritten = async () => {
    seen.forgotten += 1;
    await memory.forget();
  };
  client = connectDatabase({ connection: database.connection, onWritten });
  gateway = createGateway({
    db: client.db,
    log: createLog({ level: 'silent', pretty: false }),
    limits: readLimits(),
    cache: {
      ...memory,
      async find(key) {
        const found = await memory.find(key);
        if (found.answer !== undefined) seen.hits += 1;
        return found;
      },
    },
  });
  for (const type of [
    'Actor',
    'Attribution',
    'Document',
    'Event',
    'Source',
    'Statement',
  ] as const) {
    const name = type.toLowerCase() as Lowercase<typeof type>;
    const [row] = await database.db.$queryRawUnsafe<{ id: string }[]>(
      `SELECT id::text FROM "${name}" ORDER BY id LIMIT 1`,
    );
    ids[type] = encodeGlobalId(type, row?.id ?? '018edc2b-4c00-7000-8000-000000000001');
  }
});
beforeEach(() => void Object.assign(seen, { forgotten: 0, hits: 0 }));
afterAll(() => client.close());

/** `$Statement` stands for the id of a statement: before the tests run there is none. */
const sample = (name: string, owner: string) => {
  if (name === 'id') return `"$${owner === 'Node' ? 'Statement' : owner}"`;
  // By relevance only what is searched for can be sorted.
  if (name === 'orderBy') return 'RELEVANCE, filter: { search: "win" }';
  if (name === 'ids') return '["$Statement", "$Document"]';
  const typename = owner === 'StatementFilter' ? idsOfFilter[name] : undefined;
  return typename && `"$${typename}"`;
};

const idsOfFilter: Record<string, string> = {
  ...{ speaker: 'Actor', addressee: 'Actor', document: 'Document', event: 'Event' },
  ...{ source: 'Source', firstSource: 'Source', publisher: 'Source' },
};

const writeIds = (query: string) =>
  query.replace(/\$([A-Z]\w+)/g, (_whole, type: string) => ids[type] ?? '');

/** Every field of the root, and every field with arguments of every node. */
const queries = Object.values(schema.getTypeMap()).flatMap((type) => {
  if (!isObjectType(type)) return [];
  const isRoot = type === schema.getQueryType();
  const isNode = type.getInterfaces().some(({ name }) => name === 'Node');
  if (!isRoot && !isNode) return [];
  const fields = Object.values(type.getFields()).filter(({ args }) => isRoot || args.length > 0);
  return fields.flatMap((field) =>
    callsOf(field, sample).map((call) => ({
      call: `${type.name}.${call}`,
      query: writeQuery(type.name, `${call} ${nearSelection(field.type, 2)}`, isRoot),
    })),
  );
});

function writeQuery(typename: string, selection: string, isRoot: boolean): string {
  if (isRoot) return `{ ${selection} }`;
  return `{ node(id: "$${typename}") { ... on ${typename} { ${selection} } } }`;
}

it('asks every way the schema has to search', () => {
  expect(queries.length).toBeGreaterThan(80);
  expect(queries.filter(({ call }) => call.includes('search:')).length).toBeGreaterThan(4);
});

it.each([...queries])('evicts nothing: $call', async ({ call, query }) => {
  const written = writeIds(query);
  const first = await send(gateway, { query: written });
  const second = await send(gateway, { query: written });
  expect(seen.forgotten).toBe(0);
  expect(second.data).toEqual(first.data);
  // A cursor is of one list only: any other is refused.
  expect(first.errors ?? []).toHaveLength(/\b(?:after|before): "/.test(call) ? 1 : 0);
  const isKept = first.errors === undefined && !/\btext:/.test(call);
  expect(seen.hits).toBe(isKept ? 1 : 0);
});
