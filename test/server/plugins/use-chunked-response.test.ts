import { beforeAll, expect, it } from 'vitest';
import { useGateway } from '../../support/gateway.ts';

const test = useGateway();
const text = 'Nobody said “a word”. '.repeat(20_000);

beforeAll(async () => {
  const { key } = await test.withKey('SUBMIT');
  const query = `mutation ($text: String!) {
    submitDocument(input: { text: $text, extract: false }) { __typename } }`;
  await ask({ query, variables: { text } }, { authorization: `Bearer ${key}` });
});

async function ask(body: object, headers = {}): Promise<Response> {
  return test.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify(body),
  });
}

const texts =
  '{ a: documents(first: 1) { nodes: edges { node { text } } } b: documents { totalCount } }';
const data = { a: { nodes: [{ node: { text } }] }, b: { totalCount: 1 } };

it('writes a long answer as a short one, with its length', async () => {
  const response = await ask({ query: texts });
  const body = await response.text();
  expect(JSON.parse(body)).toEqual({ data });
  expect(response.status).toBe(200);
  expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(body)));
});

it('tells errors and the cost beside it, and nothing that is not for clients', async () => {
  const inPart = await ask(
    { query: `${texts.slice(0, -1)} c: statement(id: "x") { id } }` },
    { 'onrecord-cost': '1' },
  );
  const answer = JSON.parse(await inPart.text());
  expect(answer).toEqual({
    data: { ...data, c: null },
    errors: [
      {
        message: expect.any(String),
        locations: expect.any(Array),
        path: ['c'],
        extensions: expect.objectContaining({ code: 'BAD_USER_INPUT' }),
      },
    ],
    extensions: { cost: { actual: expect.any(Number), maximum: 5_000 } },
  });
});

it('is asked whether it changed as any other', async () => {
  const url = `http://gateway/graphql?query=${encodeURIComponent(texts)}`;
  const first = await test.gateway.fetch(url);
  const again = await test.gateway.fetch(url, {
    headers: { 'if-none-match': first.headers.get('etag') ?? '' },
  });
  expect(JSON.parse(await first.text())).toEqual({ data });
  expect(again.status).toBe(304);
});
