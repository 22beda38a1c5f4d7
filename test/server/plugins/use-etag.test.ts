import { expect, it } from 'vitest';
import { useGateway } from '../../support/gateway.ts';

const test = useGateway({ origins: ['https://reader.example'] });

const query = '{ documents(first: 1) { totalCount } }';

function get(headers = {}, asked = query) {
  const url = `http://gateway/graphql?query=${encodeURIComponent(asked)}`;
  return test.gateway.fetch(url, { headers: { accept: 'application/json', ...headers } });
}

it('gives an answer to GET a tag, by which it is asked whether it changed', async () => {
  const first = await get();
  const etag = first.headers.get('etag') ?? '';
  const again = await get({ 'if-none-match': etag });

  expect(etag).toMatch(/^"[\w-]{43}"$/);
  expect(first.headers.get('cache-control')).toBe('public, no-cache');
  expect(again.status).toBe(304);
  expect(await again.text()).toBe('');
  for (const header of ['etag', 'cache-control', 'vary']) {
    expect(again.headers.get(header)).toBe(first.headers.get(header));
  }
});

it('says on what the answer depends', async () => {
  const { headers } = await get({ origin: 'https://reader.example' });
  expect(headers.get('vary')).toBe('Accept, Authorization, Origin, Accept-Encoding');
  expect(headers.get('access-control-allow-origin')).toBe('https://reader.example');
});

it('answers anew once the answer has changed', async () => {
  const etag = (await get()).headers.get('etag') ?? '';
  const { key } = await test.withKey('SUBMIT');
  await test.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify({
      query: 'mutation { submitDocument(input: { text: "A new text." }) { __typename } }',
    }),
  });
  const again = await get({ 'if-none-match': etag });
  expect(again.status).toBe(200);
  expect(again.headers.get('etag')).not.toBe(etag);
});

it.each(['"other", W/%', '*', '%, "other"'])('understands If-None-Match: %s', async (header) => {
  const etag = (await get()).headers.get('etag') ?? '';
  const again = await get({ 'if-none-match': header.replace('%', etag) });
  expect(again.status).toBe(304);
});

it.each(['"other"', '', 'W/', '"'])(
  'takes If-None-Match: %s for another answer',
  async (header) => {
    expect((await get({ 'if-none-match': header })).status).toBe(200);
  },
);

it('lets no cache store an answer to a key, an error or a POST', async () => {
  const { key } = await test.withKey('READ');
  const toKey = await get({ authorization: `Bearer ${key}` });
  const error = await get({}, '{ nothing }');
  const inPart = await get({}, '{ documents(first: 1000) { totalCount } }');
  const post = await test.gateway.fetch('http://gateway/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  const streams = await Promise.all(
    ['text/event-stream', 'multipart/mixed'].map((accept) =>
      get({ accept, authorization: `Bearer ${key}` }),
    ),
  );
  for (const { headers } of streams) {
    expect(headers.get('cache-control')).toBe('private, no-store');
    expect(headers.get('vary')).toContain('Authorization');
  }
  const told = [toKey, error, inPart, post].map(({ headers }) => headers.get('cache-control'));

  expect(told).toEqual(['private, no-store', 'no-store', 'no-store', 'private, no-store']);
  for (const { headers } of [toKey, error, inPart, post]) expect(headers.get('etag')).toBeNull();
});
