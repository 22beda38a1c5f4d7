import { readFile } from 'node:fs/promises';
import { parse, print } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../src/exchange/demo.ts';
import { encodeGlobalId } from '../src/graphql/global-id.ts';
import { createLog } from '../src/log/create-log.ts';
import { createKey } from '../src/modules/access/service.ts';
import { createGateway } from '../src/server/create-gateway.ts';
import { useDatabase } from './support/database.ts';
import { patient } from './support/gateway.ts';

const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
const tour = await readFile(new URL('../docs/tour.md', import.meta.url), 'utf8');
const database = useDatabase();
const clock = () => new Date();

beforeAll(() => loadDemo({ db: database.db, clock }));

async function ask(query: string, variables = {}, key?: string): Promise<unknown> {
  const log = createLog({ level: 'silent', pretty: false });
  const gateway = createGateway({ db: database.db, log, limits: patient });
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(key && { authorization: `Bearer ${key}` }) },
    body: JSON.stringify({ query, variables }),
  });
  return response.json();
}

test('the first query of the README has the answer that stands there', async () => {
  const [, query = '', answer = ''] =
    readme.match(/```graphql\n([\s\S]*?)```\s+```json\n([\s\S]*?)```/) ?? [];
  expect(await ask(query)).toEqual(JSON.parse(answer));
});

/** The blocks of the tour: what it says, the document, and the answer after "# →". */
const stops = [...tour.matchAll(/```graphql\n# (.*)\n([\s\S]*?)\n# → ([\s\S]*?)\n```/g)].map(
  ([, title = '', query = '', answer = '']) => ({ title, query, answer }),
);

describe('the tour of the API', () => {
  let key = '';
  beforeAll(async () => {
    key = (await createKey({ db: database.db, clock }, { name: 'Tour', scopes: ['ADMIN'] })) ?? '';
  });

  test('shows every question that is no list, and every mutation but one that it names', () => {
    const shown = stops.map(({ query }) => print(parse(query))).join('\n');
    for (const field of ['checkQuote', 'statementCounts', 'extractStatements', 'submitDocument']) {
      expect(shown).toContain(field);
    }
    for (const field of ['recordStatement', 'reviewStatement', 'correctStatement', 'createEvent']) {
      expect(shown).toContain(field);
    }
    expect(shown).toContain('correctAttribution');
    expect(shown).toContain('mergeActors');
    expect(tour).toContain('mergeSources');
  });

  test.each(stops)('$title', async ({ query, answer }) => {
    const { data } = (await ask(query, await namedIds(), key)) as {
      data?: Record<string, unknown>;
    };
    expect(Object.values(data ?? {})[0]).toEqual(JSON.parse(answer.replaceAll(/^# {0,4}/gm, '')));
  });
});

/** What the variables of the tour stand for: the newest of each, and two people by name. */
async function namedIds(): Promise<Record<string, string>> {
  const { db } = database;
  const newest = { orderBy: { id: 'desc' }, select: { id: true } } as const;
  const person = (name: string) => db.actor.findFirst({ where: { name }, select: { id: true } });
  const found = {
    document: { typename: 'Document', row: await db.document.findFirst(newest) },
    statement: { typename: 'Statement', row: await db.statement.findFirst(newest) },
    attribution: { typename: 'Attribution', row: await db.attribution.findFirst(newest) },
    bibi: { typename: 'Actor', row: await person('Bibi') },
    netanyahu: { typename: 'Actor', row: await person('Benjamin Netanyahu') },
  };
  return Object.fromEntries(
    Object.entries(found).map(([name, { typename, row }]) => [
      name,
      encodeGlobalId(typename, row?.id ?? ''),
    ]),
  );
}
