import { beforeAll, expect, test } from 'vitest';
import {
  createClient,
  type Document,
  paginate,
  StatementsDocument,
} from '../../src/client/index.ts';
import { loadDemo } from '../../src/exchange/demo.ts';
import { useGateway } from '../support/gateway.ts';

const gateway = useGateway();
beforeAll(() => loadDemo({ db: gateway.db, clock: () => new Date() }));

/** A client, and the pages that it has asked for so far. */
function countingClient() {
  const asked: unknown[] = [];
  const client = createClient({
    url: 'http://gateway/graphql',
    fetch: async (input, init) => {
      asked.push(JSON.parse(String(init?.body)).variables.after ?? 'the first');
      init?.signal?.throwIfAborted();
      return gateway.gateway.fetch(String(input), init as never);
    },
  });
  return { client, asked };
}

test('goes through every entry once, in the order of the list', async () => {
  const { client, asked } = countingClient();
  const whole = await client.request(StatementsDocument, { first: 100 });
  const seen: string[] = [];
  for await (const { id } of paginate(client, StatementsDocument, { first: 3 }, pageOf)) {
    seen.push(id);
  }
  expect(seen).toEqual(whole.statements.edges.map(({ node }) => node.id));
  expect(asked).toHaveLength(1 + 3);
});

test('asks for a page when the loop comes to it, and for none after the loop was left', async () => {
  const { client, asked } = countingClient();
  let count = 0;
  for await (const _ of paginate(client, StatementsDocument, { first: 3 }, pageOf)) {
    count += 1;
    expect(asked).toHaveLength(Math.ceil(count / 3));
    if (count === 5) break;
  }
  expect(asked).toHaveLength(2);
});

test('begins after a place in the list', async () => {
  const { client } = countingClient();
  const { statements } = await client.request(StatementsDocument, { first: 6 });
  const after = statements.pageInfo.endCursor;
  const rest: string[] = [];
  for await (const { id } of paginate(client, StatementsDocument, { after, first: 1 }, pageOf)) {
    rest.push(id);
  }
  expect(rest).toHaveLength(2);
});

test('ends with the signal between two pages, its reason thrown', async () => {
  const { client, asked } = countingClient();
  const ending = new AbortController();
  const all = paginate(client, StatementsDocument, { first: 2 }, pageOf, ending);
  const go = async () => {
    let count = 0;
    for await (const _ of all) {
      count += 1;
      if (count === 2) ending.abort(new Error('seen enough'));
    }
  };
  await expect(go()).rejects.toThrow('seen enough');
  expect(asked).toHaveLength(2);
});

test('ends where there is no list, and where a list goes round in circles', async () => {
  const { client } = countingClient();
  for await (const _ of paginate(client, StatementsDocument, {}, () => null)) {
    expect.unreachable();
  }
  type Round = { statements: { edges: { node: 1 }[]; pageInfo: typeof pageInfo } };
  const pageInfo = { hasNextPage: true, endCursor: 'here' };
  const answer = { data: { statements: { edges: [{ node: 1 }], pageInfo } } };
  const round = createClient({
    url: 'http://gateway/graphql',
    fetch: async () => Response.json(answer),
  });
  const document: Document<Round, { after?: string }> = '{ statements { edges { node } } }';
  const seen: number[] = [];
  for await (const node of paginate(round, document, {}, ({ statements }) => statements)) {
    seen.push(node);
  }
  expect(seen).toEqual([1, 1]);
});

function pageOf<Page>({ statements }: { statements: Page }): Page {
  return statements;
}
