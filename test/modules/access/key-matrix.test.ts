import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Scope } from '../../../src/generated/prisma/enums.ts';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { createLog } from '../../../src/log/create-log.ts';
import { createKey, revokeKey } from '../../../src/modules/access/service.ts';
import { schema } from '../../../src/schema.ts';
import { createGateway } from '../../../src/server/create-gateway.ts';
import { useDatabase } from '../../support/database.ts';

const SCOPES: readonly Scope[] = ['READ', 'SUBMIT', 'REVIEW', 'ADMIN'];

/** What each field of the roots asks for. A field that is not listed here fails the test. */
const RULES: Record<string, Scope> = {
  'Query.node': 'READ',
  'Query.nodes': 'READ',
  'Query.statement': 'READ',
  'Query.statements': 'READ',
  'Query.actor': 'READ',
  'Query.actors': 'READ',
  'Query.source': 'READ',
  'Query.sources': 'READ',
  'Query.event': 'READ',
  'Query.events': 'READ',
  'Query.document': 'READ',
  'Query.documents': 'READ',
  'Query.statementCounts': 'READ',
  'Query.extractStatements': 'READ',
  'Query.checkQuote': 'READ',
  'Query.checkText': 'READ',
  'Mutation.submitDocument': 'SUBMIT',
  'Mutation.recordStatement': 'SUBMIT',
  'Mutation.createEvent': 'SUBMIT',
  'Mutation.reviewStatement': 'REVIEW',
  'Mutation.correctStatement': 'REVIEW',
  'Mutation.correctAttribution': 'REVIEW',
  'Mutation.correctDocument': 'REVIEW',
  'Mutation.mergeActors': 'ADMIN',
  'Mutation.mergeSources': 'ADMIN',
};

const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
const fields = roots.flatMap((root) =>
  Object.values(root?.getFields() ?? {}).map((field) => ({
    coordinate: `${root?.name}.${field.name}`,
    document: documentFor(root?.name ?? '', field),
  })),
);

/** The smallest document that asks for a field, with every required argument. */
function documentFor(root: string, field: GraphQLField<unknown, unknown>): string {
  const required = field.args.filter(({ type }) => isNonNullType(type));
  const args = required.map((argument) => `${argument.name}: ${exampleOf(argument)}`).join(', ');
  const selection = isCompositeType(getNamedType(field.type)) ? '{ __typename }' : '';
  return `${root.toLowerCase()} { ${field.name}${args && `(${args})`} ${selection} }`;
}

function exampleOf({ name, type }: Pick<GraphQLArgument, 'name' | 'type'>): string {
  return exampleOfType(isNonNullType(type) ? type.ofType : type, name);
}

/** Ids of nothing, so that nothing is changed by whoever may. */
function exampleOfType(type: GraphQLInputType, name: string): string {
  if (isNonNullType(type)) return exampleOfType(type.ofType, name);
  if (isListType(type)) return '[]';
  if (isEnumType(type)) return type.getValues()[0]?.name ?? '';
  if (isInputObjectType(type)) {
    const required = Object.values(type.getFields()).filter((field) => isNonNullType(field.type));
    return `{ ${required.map((field) => `${field.name}: ${exampleOf(field)}`).join(', ')} }`;
  }
  const id = encodeGlobalId('Statement', '018edc2b-4c00-7000-8000-000000000001');
  return String(type) === 'ID' ? `"${id}"` : '" "';
}

const database = useDatabase();
let now = new Date('2024-04-14T08:00:00Z');
const clock = () => now;
const lines: string[] = [];
const log = createLog({
  level: 'trace',
  pretty: false,
  destination: { write: (line) => void lines.push(line) },
});
const keys: Record<string, string> = { garbage: `onrecord_${'x'.repeat(43)}` };
const answers: string[] = [];

async function ask(document: string, key: string | null, publicRead: boolean): Promise<string> {
  const gateway = createGateway({ db: database.db, log, clock, publicRead });
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(key !== null && { authorization: `Bearer ${key}` }),
    },
    body: JSON.stringify({ query: document }),
  });
  const text = await response.text();
  answers.push(text);
  const code = JSON.parse(text).errors?.[0]?.extensions?.code;
  return code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? code : 'allowed';
}

beforeAll(async () => {
  const make = async (name: string, scope: Scope, expiresAt?: Date) => {
    const key = await createKey(
      { db: database.db, clock },
      { name, scopes: [scope], ...(expiresAt && { expiresAt }) },
    );
    keys[name] = key ?? '';
  };
  for (const scope of SCOPES) await make(scope, scope);
  await make('expired', 'ADMIN', now);
  await make('revoked', 'ADMIN');
  await revokeKey({ db: database.db, clock }, 'revoked');
});

it('has a rule for every field of the roots, and for no other', () => {
  expect(fields.map(({ coordinate }) => coordinate).sort()).toEqual(Object.keys(RULES).sort());
});

describe.each(fields)('$coordinate', ({ coordinate, document }) => {
  const rule = RULES[coordinate] ?? 'ADMIN';

  it.each([true, false])('requires its scope, with public reading %s', async (publicRead) => {
    const open = rule === 'READ' && publicRead;
    const expected: Record<string, string> = {};
    const found: Record<string, string> = {};
    for (const name of ['none', 'garbage', 'expired', 'revoked']) {
      expected[name] = open ? 'allowed' : 'UNAUTHENTICATED';
      found[name] = await ask(document, name === 'none' ? null : (keys[name] ?? ''), publicRead);
    }
    for (const scope of SCOPES) {
      expected[scope] = open || scope === rule || scope === 'ADMIN' ? 'allowed' : 'FORBIDDEN';
      found[scope] = await ask(document, keys[scope] ?? '', publicRead);
    }
    expect(found).toEqual(expected);
  });
});

describe('a key', () => {
  const merge = fields.find(({ coordinate }) => coordinate === 'Mutation.mergeActors');
  const document = merge?.document ?? '';

  it('never stands in an answer or in the log', async () => {
    await ask('{ nonsense }', keys.ADMIN ?? '', true);
    const everything = [...answers, ...lines].join('\n');
    for (const key of Object.values(keys)) expect(everything).not.toContain(key);
  });

  it('is not taken from the address, nor from another scheme', async () => {
    const gateway = createGateway({ db: database.db, log, clock });
    const key = keys.ADMIN ?? '';
    const send = async (path: string, headers: Record<string, string> = {}) => {
      const response = await gateway.fetch(`http://gateway/graphql${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify({ query: document }),
      });
      return (await response.json()).errors?.[0]?.extensions?.code;
    };
    const basic = Buffer.from(`key:${key}`).toString('base64');
    expect(await send(`?authorization=Bearer%20${key}&key=${key}`)).toBe('UNAUTHENTICATED');
    expect(await send('', { authorization: `Basic ${basic}` })).toBe('UNAUTHENTICATED');
    expect(await send('', { authorization: key })).toBe('UNAUTHENTICATED');
    expect(await send('', { 'x-api-key': key, cookie: `key=${key}` })).toBe('UNAUTHENTICATED');
    expect(await send('', { authorization: `bearer ${key}` })).toBeUndefined();
  });

  it('stops working within a second of being revoked, at once when it expires', async () => {
    const gateway = createGateway({ db: database.db, log, clock });
    const expiresAt = new Date(now.getTime() + 3_600_000);
    const deps = { db: database.db, clock };
    const short = await createKey(deps, { name: 'Short', scopes: ['ADMIN'], expiresAt });
    const long = await createKey(deps, { name: 'Long', scopes: ['ADMIN'] });
    const codeOf = async (key: string | null) => {
      const response = await gateway.fetch('http://gateway/graphql', {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
        body: JSON.stringify({ query: document }),
      });
      return (await response.json()).errors?.[0]?.extensions?.code;
    };
    expect(await codeOf(long)).toBeUndefined();
    await revokeKey(deps, 'Long');
    now = new Date(now.getTime() + 1_000);
    expect(await codeOf(long)).toBe('UNAUTHENTICATED');
    now = new Date(expiresAt.getTime() - 1);
    expect(await codeOf(short)).toBeUndefined();
    now = expiresAt;
    expect(await codeOf(short)).toBe('UNAUTHENTICATED');
  });

  it('is looked up once for many requests of the same moment', async () => {
    const gateway = createGateway({ db: database.db, log, clock });
    const body = JSON.stringify({ query: '{ __typename }' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${keys.READ}` };
    const { statements } = await database.recordSql(() =>
      Promise.all(
        Array.from({ length: 20 }, () =>
          gateway.fetch('http://gateway/graphql', { method: 'POST', headers, body }),
        ),
      ),
    );
    expect(statements).toHaveLength(1);
  });
});
