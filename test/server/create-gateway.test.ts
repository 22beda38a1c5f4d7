import { beforeAll, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../src/database/client.ts';
import { withDatabase } from '../../src/database/connection.ts';
import { loadDemo } from '../../src/exchange/demo.ts';
import { createLog } from '../../src/log/create-log.ts';
import { createGateway, type Gateway } from '../../src/server/create-gateway.ts';
import { exampleQueries } from '../../src/server/example-queries.ts';
import { useGateway } from '../support/gateway.ts';

const gateway = useGateway();
beforeAll(() => loadDemo({ db: gateway.db, clock: () => new Date('2024-04-14T06:30:00Z') }));

async function send(query: string, variables: object = {}, to: Gateway = gateway.gateway) {
  const response = await to.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  const retryAfter = response.headers.get('retry-after');
  return { status: response.status, retryAfter, body: await response.text() };
}

async function codesOf(query: string, variables?: object): Promise<unknown[]> {
  const { errors } = JSON.parse((await send(query, variables)).body);
  return errors.map(({ extensions }: { extensions: { code: string } }) => extensions.code);
}

describe('the playground', () => {
  it.each(exampleQueries())('offers a question that is answered: $query', async ({ query }) => {
    const { status, body } = await send(query);

    expect(status).toBe(200);
    expect(JSON.parse(body).errors).toBeUndefined();
    expect(body).not.toContain('"edges":[]');
  });

  it('answers first what Biden told Netanyahu, with the whole chain', async () => {
    const { body } = await send(exampleQueries()[0]?.query ?? '');
    const [first] = JSON.parse(body).data.statements.edges;

    expect(first.node).toMatchObject({
      text: 'You got a win. Take the win',
      attributionText:
        'Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios',
    });
  });

  const ask = async (question: string) => {
    const query = exampleQueries().find((example) => example.query.startsWith(`# ${question}`));
    return JSON.parse((await send(query?.query ?? '')).body).data;
  };
  const textsOf = ({ edges }: { edges: { node: { text: string } }[] }) =>
    edges.map(({ node }) => node.text);

  it('knows the one quotation that rests on an anonymous official alone', async () => {
    const { statements } = await ask('Which quotes rest on anonymous officials alone?');
    expect(textsOf(statements)).toEqual(['You got a win. Take the win']);
  });

  it('knows what Axios carried first', async () => {
    const { statements } = await ask('Which were carried by Axios first?');
    expect(textsOf(statements)).toEqual(
      expect.arrayContaining(['You got a win. Take the win', 'a joint defense of Israel a “win”']),
    );
  });

  it('knows everything said at the call, and nothing said elsewhere', async () => {
    const { events } = await ask('Everything said at this event');
    expect(textsOf(events.edges[0].node.statements)).toHaveLength(3);
  });

  it('shows what he did not say', async () => {
    const { checkQuote } = await ask('Did he really say that?');
    expect(checkQuote.verdict).toBe('ALTERED');
    expect(checkQuote.matches[0].diff).toContainEqual({ op: 'INSERT', text: 'big' });
  });
});

describe('an error', () => {
  it.each([
    ['of syntax', '{ statements(', 'GRAPHQL_PARSE_FAILED'],
    ['in a field', '{ statements { nothing } }', 'GRAPHQL_VALIDATION_FAILED'],
    [
      'in a literal',
      '{ statements(filter: { saidFrom: "soon" }) { totalCount } }',
      'BAD_USER_INPUT',
    ],
  ])('%s has a code', async (_, query, code) => {
    expect(await codesOf(query)).toEqual([code]);
  });

  it.each([{ filter: { reportedTo: '2024-04-13' } }, { filter: { hedged: 'no' } }, { filter: 1 }])(
    'in the variables has a code: %j',
    async (variables) => {
      const query =
        'query ($filter: StatementFilter) { statements(filter: $filter) { totalCount } }';

      expect(await codesOf(query, variables)).toEqual(['BAD_USER_INPUT']);
    },
  );

  it('of a database that is away has a code, and no words of the database', async () => {
    const connection = { host: '127.0.0.1', port: 1, user: 'nobody', database: 'none' };
    const { db, close } = connectDatabase({ connection });
    const log = createLog({ level: 'silent', pretty: false });
    const { status, retryAfter, body } = await send(
      '{ documents { totalCount } }',
      {},
      createGateway({ db, log }),
    );
    await close();

    expect({ status, retryAfter }).toEqual({ status: 503, retryAfter: '2' });
    expect(JSON.parse(body).errors[0].extensions).toEqual({ code: 'UNAVAILABLE' });
    expect(body).not.toMatch(/ECONNREFUSED|127\.0\.0\.1|prisma|postgres/i);
  });

  it('of a database all of whose connections are in use has a code, and when to come again', async () => {
    const { connection } = gateway;
    const { db, close } = connectDatabase({ connection, poolSize: 1, connectTimeoutMs: 1_000 });
    const to = createGateway({ db, log: createLog({ level: 'silent', pretty: false }) });
    const { status, retryAfter, body } = await db.$transaction(async (tx) => {
      await tx.$queryRaw`SELECT 1`;
      return send('{ documents { totalCount } }', {}, to);
    });
    await close();

    expect({ status, retryAfter }).toEqual({ status: 503, retryAfter: '1' });
    expect(JSON.parse(body).errors[0].extensions).toEqual({ code: 'OVERLOADED' });
  });

  it('of a statement that the database cancels has a code', async () => {
    const { db, close } = connectDatabase({
      connection: gateway.connection,
      statementTimeoutMs: 100,
    });
    const log = createLog({ level: 'silent', pretty: false });
    const locked = gateway.db.$transaction(async (tx) => {
      await tx.$executeRaw`LOCK TABLE statement`;
      return send('{ statements { totalCount } }', {}, createGateway({ db, log }));
    });
    const { body } = await locked.finally(close);

    expect(JSON.parse(body).errors[0].extensions).toEqual({ code: 'TIMEOUT' });
  });

  it('that is unexpected shows only an id, which is also in the log', async () => {
    const lines: string[] = [];
    const connection = withDatabase(gateway.connection, 'no_such_database');
    const { db, close } = connectDatabase({ connection });
    const log = createLog({
      level: 'info',
      pretty: false,
      destination: { write: (line: string) => void lines.push(line) },
    });
    const { status, body } = await send(
      '{ documents { totalCount } }',
      {},
      createGateway({ db, log }),
    );
    await close();
    const [error] = JSON.parse(body).errors;

    expect(status).toBe(200);
    expect(error.extensions).toEqual({
      code: 'INTERNAL_SERVER_ERROR',
      errorId: expect.stringMatching(/^[0-9a-f-]{36}$/),
    });
    expect(body).not.toMatch(/no_such_database|prisma|postgres|select|at \//i);
    expect(lines.filter((line) => line.includes(error.extensions.errorId))).toHaveLength(1);
  });
});
