import { readFile } from 'node:fs/promises';
import { beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../src/exchange/demo.ts';
import { createLog } from '../src/log/create-log.ts';
import { createGateway } from '../src/server/create-gateway.ts';
import { useDatabase } from './support/database.ts';

const database = useDatabase();

beforeAll(() => loadDemo({ db: database.db, clock: () => new Date() }));

test('the first query of the README has the answer that stands there', async () => {
  const readme = await readFile(new URL('../README.md', import.meta.url), 'utf8');
  const [, query, answer = ''] =
    readme.match(/```graphql\n([\s\S]*?)```\s+```json\n([\s\S]*?)```/) ?? [];
  const log = createLog({ level: 'silent', pretty: false });
  const gateway = createGateway({ db: database.db, log });
  const response = await gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  expect(await response.json()).toEqual(JSON.parse(answer));
});
