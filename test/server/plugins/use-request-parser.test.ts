import { describe, expect, it } from 'vitest';
import { useGateway } from '../../support/gateway.ts';
import { send } from '../../support/send.ts';

const test = useGateway();
const query = '{ __typename }';
const nested = `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`;
const megabyte = 'x'.repeat(1_000_000);

describe('a body that is no request', () => {
  it.each([
    ['no JSON', '{"query"'],
    ['empty', ''],
    ['a number', '1'],
    ['null', 'null'],
    ['a batch', '[{"query":"{ __typename }"}]'],
    ['twenty thousand braces within one another', nested],
    ['variables nested as deep', `{"query":"{ __typename }","variables":${nested}}`],
    ['variables that are no object', { query, variables: [1] }],
    ['variables that are a string', { query, variables: '{}' }],
    ['a query that is no string', { query: 1 }],
    ['an operation name that is no string', { query, operationName: {} }],
    ['extensions that are no object', { query, extensions: 1 }],
    ['another parameter of a megabyte', { query, [megabyte]: 1 }],
    ['a prototype', '{"query":"{ __typename }","__proto__":{"query":1}}'],
  ])('is refused in a sentence: %s', async (_, body) => {
    const { status, errors } = await send(test.gateway, body);
    expect(status).toBe(400);
    expect(errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
    expect(errors?.[0]?.message.length).toBeLessThan(120);
  });

  it('is refused where its bytes are no UTF-8', async () => {
    const body = Buffer.concat([Buffer.from('{"query":"{ a(b: \\"'), Buffer.from([0xff, 0xfe])]);
    const headers = { 'content-type': 'application/json' };
    const response = await test.gateway.fetch('http://gateway/graphql', {
      method: 'POST',
      headers,
      body,
    });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain('UTF-8');
  });
});

describe('what a page of another origin can send without leave', () => {
  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/graphql',
    'application/json; charset=utf-16',
    'text/plain; application/json',
    '',
  ])('is refused: a body of type "%s"', async (type) => {
    const { status, errors } = await send(test.gateway, { query }, { 'content-type': type });
    expect(status).toBe(415);
    expect(errors?.[0]?.extensions.code).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it('is refused: a packed body, which is not opened', async () => {
    const answer = await send(test.gateway, { query }, { 'content-encoding': 'gzip' });
    expect(answer.status).toBe(415);
    expect(answer.headers.get('accept-encoding')).toBe('identity');
    expect(answer.errors?.[0]?.extensions.code).toBe('UNSUPPORTED_MEDIA_TYPE');
  });

  it.each(['variables=1', 'variables={', 'query={a}', 'other=1', 'extensions=[]'])(
    'is refused: a URL with %s',
    async (parameter) => {
      const url = `http://gateway/graphql?query=${encodeURIComponent(query)}&${parameter}`;
      const headers = { accept: 'application/graphql-response+json' };
      const response = await test.gateway.fetch(url, { headers });
      expect(response.status).toBe(400);
      expect(await response.text()).toContain('BAD_REQUEST');
    },
  );
});

it.each(['DELETE', 'PUT', 'OPTIONS'])('%s is refused, with what is not', async (method) => {
  const response = await test.gateway.fetch('http://gateway/graphql', { method });
  expect(response.status).toBe(405);
  expect(response.headers.get('allow')).toBe('GET, HEAD, POST');
  expect(await response.text()).toContain('"METHOD_NOT_ALLOWED"');
});

describe('an answer', () => {
  it.each([
    ['name', { query: `{ ${'x'.repeat(19_000)} }` }],
    ['operation name', { query, operationName: megabyte }],
    [
      'variable',
      {
        query: 'query ($v: Int) { statements(first: $v) { totalCount } }',
        variables: { v: megabyte },
      },
    ],
  ])('does not repeat a long %s', async (_, body) => {
    const { status, errors } = await send(test.gateway, body);
    expect(status).toBe(400);
    expect(JSON.stringify(errors).length).toBeLessThan(1_000);
  });
});
