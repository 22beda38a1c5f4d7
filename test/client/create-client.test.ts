import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import * as trees from '../../src/client/documents.ts';
import * as texts from '../../src/client/index.ts';
import {
  CheckQuoteDocument,
  createClient,
  type Document,
  ReviewStatementDocument,
  StatementDocument,
  StatementsDocument,
} from '../../src/client/index.ts';
import { loadDemo } from '../../src/exchange/demo.ts';
import { graphql } from '../../src/generated/gql/index.ts';
import { useGateway } from '../support/gateway.ts';

const gateway = useGateway();
const url = 'http://gateway/graphql';
const fetch = async (input: unknown, init?: RequestInit) =>
  gateway.gateway.fetch(String(input), init as never);
const client = createClient({ url, fetch });

beforeAll(() => loadDemo({ db: gateway.db, clock: () => new Date() }));

const win = { search: 'win', kind: ['DIRECT' as const] };

test.each([
  [undefined, 'createClient needs a `url`'],
  ['', 'createClient needs a `url`'],
  ['quotes.example/graphql', 'has no scheme: write "https://quotes.example/graphql"'],
  ['localhost:4000/graphql', 'has no scheme: write "http://localhost:4000/graphql"'],
  ['//quotes.example/graphql', 'has no scheme: write "https://quotes.example/graphql"'],
  ['graphql', 'has no scheme'],
  ['https://quotes.example', 'has no path: write "https://quotes.example/graphql"'],
  ['http://localhost:4000/', 'has no path: write "http://localhost:4000/graphql"'],
  ['https:///', 'is not the endpoint of a gateway'],
])('no client is made of the address %j, and what is wrong is said', (address, words) => {
  expect(() => createClient({ url: address } as { url: string })).toThrow(words);
});

test.each(['/graphql', 'http://127.0.0.1:4000/graphql', 'https://a.example/quotes/graphql?v=1'])(
  'a client is made of the address %j',
  (address) => {
    expect(createClient({ url: address })).toBeDefined();
  },
);

describe('a client', () => {
  test('answers with the data of a document', async () => {
    const { statements } = await client.request(StatementsDocument, { filter: win });
    expect(statements.edges.map(({ node }) => node.attributionText)).toEqual([
      'Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios',
    ]);
    const [first] = statements.edges[0]?.node.attributions.edges ?? [];
    expect(first?.node.chain.map(({ source }) => source.name)).toEqual([
      'a White House official',
      'Axios',
      'Unknown publisher',
    ]);
  });

  test('takes a plain text, and a document that codegen made of a text', async () => {
    const text: Document<{ statements: { totalCount: number } }, unknown> =
      '{ statements(first: 1) { totalCount } }';
    expect((await client.request(text)).statements.totalCount).toBeGreaterThan(1);
    const own = graphql(`
      query CountOfEvents {
        events(first: 1) {
          totalCount
        }
      }
    `);
    expect((await client.request(own)).events.totalCount).toBeGreaterThan(0);
  });

  test('sends its key, also one that is asked for at each request', async () => {
    const { key } = await gateway.withKey('REVIEW');
    const input = { statement: 'bm8', state: 'CONFIRMED' as const };
    for (const given of [key, async () => key]) {
      const { data } = await createClient({ url, fetch, key: given }).execute(
        ReviewStatementDocument,
        { input },
      );
      expect(data?.reviewStatement.__typename).not.toBe('ReviewStatementSuccess');
    }
    const { error } = await client.execute(ReviewStatementDocument, { input });
    expect(error?.code).toBe('UNAUTHENTICATED');
  });
});

describe('what goes wrong', () => {
  test('is a value with its code, or an exception', async () => {
    const broken = '{ statements(first: 1000) { totalCount } }';
    const { ok, error } = await client.execute(broken);
    expect({ ok, ...error }).toMatchObject({ ok: false, code: 'BAD_USER_INPUT' });
    expect(error?.errors[0]?.extensions).toMatchObject({ argument: 'first', maximum: 100 });
    await expect(client.request(broken)).rejects.toMatchObject({
      name: 'ClientError',
      code: 'BAD_USER_INPUT',
    });
  });

  test('comes with the data beside it', async () => {
    const half: Document<{ good: { totalCount: number } }, unknown> =
      '{ good: statements(first: 1) { totalCount } statement(id: "none") { id } }';
    const { data, error } = await client.execute(half);
    expect(error ?? data).toBeDefined();
  });

  test('is told apart: nothing came back, or something that is no answer', async () => {
    const nowhere = createClient({ url: 'http://127.0.0.1:1/graphql' });
    const { error } = await nowhere.execute(CheckQuoteDocument, { text: 'win' });
    expect(error).toMatchObject({ code: 'NETWORK', status: undefined });
    expect(error?.cause).toBeInstanceOf(Error);
    const page = new Response('<h1>Bad gateway</h1>', {
      status: 502,
      headers: { 'retry-after': '3' },
    });
    const proxied = createClient({ url, fetch: async () => page });
    expect((await proxied.execute(CheckQuoteDocument, { text: 'win' })).error).toMatchObject({
      code: 'BAD_ANSWER',
      status: 502,
      retryAfterMs: 3_000,
    });
  });

  test('ends with the signal, whose reason is thrown', async () => {
    const options = { signal: AbortSignal.abort(new Error('too late')) };
    const asked = [StatementDocument, { id: 'none' }, options] as const;
    expect((await client.execute(...asked)).error?.code).toBe('ABORTED');
    await expect(client.request(...asked)).rejects.toThrow('too late');
  });

  test('ends a request that is under way, and its connection', async () => {
    const silent = createServer();
    onTestFinished(() => void silent.close());
    await once(silent.listen(0, '127.0.0.1'), 'listening');
    const { port } = silent.address() as AddressInfo;
    const waiting = createClient({ url: `http://127.0.0.1:${port}/graphql` });
    const ending = new AbortController();
    const answer = waiting.execute(StatementDocument, { id: 'none' }, ending);
    const [request] = await once(silent, 'request');
    const closed = once(request.socket, 'close');
    ending.abort(new Error('gone'));
    expect((await answer).error).toMatchObject({ code: 'ABORTED', cause: { message: 'gone' } });
    await closed;
  });
});

describe('a document', () => {
  test('goes by its hash alone where the gateway knows it, and with its text where it does not', async () => {
    const sent: string[][] = [];
    const watched = createClient({
      url,
      send: 'hash',
      fetch: (input, init) => {
        sent.push(Object.keys(JSON.parse(String(init?.body))).sort());
        return fetch(input, init);
      },
    });
    for (const text of ['take the win', 'you got a win']) {
      const { checkQuote } = await watched.request(CheckQuoteDocument, { text });
      expect(checkQuote.matches).toHaveLength(1);
    }
    const hashAlone = ['extensions', 'variables'];
    expect(sent).toEqual([hashAlone, ['extensions', 'query', 'variables'], hashAlone]);
  });

  test('has the SHA-256 of its text, in both forms', () => {
    const documents = Object.entries(texts).filter(([name]) => name.endsWith('Document'));
    expect(documents.length).toBeGreaterThan(10);
    for (const [name, document] of documents) {
      const { text, hash } = document as { text: string; hash: string };
      expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
      expect(trees).toHaveProperty([name, '__meta__', 'hash'], hash);
    }
  });
});
