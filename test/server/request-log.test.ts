import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadDemo } from '../../src/exchange/demo.ts';
import { useGateway } from '../support/gateway.ts';
import { useHttp } from '../support/http.ts';

const gateway = useGateway();
const http = useHttp(gateway);
beforeAll(() => loadDemo({ db: gateway.db, clock: () => new Date('2024-04-14T06:30:00Z') }));

const query = 'query Quotes { statements(first: 2) { edges { node { text } } } }';

describe('the log of requests', () => {
  it('has one line for each, with what it asked, what it cost and what came of it', async () => {
    const answer = await http.post({ query });
    const line = await http.lineOf(answer);

    expect(line).toMatchObject({
      level: 'info',
      msg: 'request',
      route: '/graphql',
      operationType: 'query',
      operationName: 'Quotes',
      documentHash: createHash('sha256').update(query).digest('hex'),
      cost: 4,
      status: 200,
    });
    expect(line.sqlStatements).toBeGreaterThan(0);
    expect(line.ms).toBeGreaterThan(0);
    expect(line.codes).toBeUndefined();
    const same = http.lines.filter((text) => text.includes(String(line.requestId)));
    expect(same).toHaveLength(1);
  });

  it('counts the SQL of each request alone, however many run at once', async () => {
    const two = `{ a: statementCounts(by: SPEAKER) { label } b: documents(first: 1) { totalCount } }`;
    const alone = await Promise.all(
      [query, two].map(async (text) => http.lineOf(await http.post({ query: text }))),
    );
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, i) => http.post({ query: i % 2 === 0 ? query : two })),
    );
    const counts = await Promise.all(
      answers.map(async (answer) => (await http.lineOf(answer)).sqlStatements),
    );
    expect(counts).toEqual(answers.map((_, i) => alone[i % 2]?.sqlStatements));
  });

  it.each([
    ['that does not parse', { query: '{ statements(' }, 'GRAPHQL_PARSE_FAILED'],
    ['that is not valid', { query: '{ nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
    ['that is none', { nothing: 1 }, 'BAD_REQUEST'],
    ['that costs too much', { query: dear(100) }, 'LIMIT_EXCEEDED'],
  ])('names the code of a request %s', async (_, body, code) => {
    const line = await http.lineOf(await http.post(body));
    expect(line.codes).toEqual([code]);
  });

  it('names the code of a page that is not there, and not its path', async () => {
    const line = await http.lineOf(await http.ask('/swordfish?swordfish=1'));
    expect(line).toMatchObject({ route: 'other', status: 404, codes: ['NOT_FOUND'] });
  });

  it('names the key, never the key itself', async () => {
    const { key, name } = await gateway.withKey('READ');
    const line = await http.lineOf(await http.post({ query }, { authorization: `Bearer ${key}` }));
    expect(line.keyName).toBe(name);
    expect(http.lines.join()).not.toContain(key);
  });

  it('keeps quiet about probes, unless asked for more', async () => {
    const line = await http.lineOf(await http.ask('/readyz'));
    expect(line).toMatchObject({ level: 'debug', route: '/readyz', status: 200 });
  });
});

function dear(size: number): string {
  const inner = `statements(first: ${size}) { edges { node { text } } }`;
  return `{ speakers: actors(first: ${size}) { edges { node { ${inner} } } } }`;
}
