import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { createYoga } from 'graphql-yoga';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../src/schema.ts';
import { usePlayground } from '../../../src/server/plugins/use-playground.ts';

const yoga = createYoga({
  schema,
  graphiql: false,
  landingPage: false,
  plugins: [
    usePlayground({ path: '/graphql', title: 'Quotes', defaultTabs: [{ query: '{ asked }' }] }),
  ],
});

async function open(headers: Record<string, string>, path = '/graphql') {
  const response = await yoga.fetch(`http://gateway${path}`, {
    headers: { accept: 'text/html', ...headers },
  });
  return { response, body: Buffer.from(await response.arrayBuffer()) };
}

describe('the page of the playground', () => {
  it('has the title and the questions that it is given', async () => {
    const { body } = await open({});

    expect(body.toString()).toContain('<title>Quotes</title>');
    expect(body.toString()).toContain('{ asked }');
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, GZIP;q=0.5', 'gzip', gunzipSync],
    ['deflate', null, (body: Buffer) => body],
    ['gzip;q=0.0', null, (body: Buffer) => body],
  ])('comes to a browser that takes "%s" in %s', async (accepted, encoding, decode) => {
    const plain = await open({});
    const { response, body } = await open({ 'accept-encoding': accepted });

    expect(response.headers.get('content-encoding')).toBe(encoding);
    expect(decode(body).equals(plain.body)).toBe(true);
    if (encoding) expect(body.length).toBeLessThan(plain.body.length / 3);
  });

  it('is not sent again to a browser that has kept it', async () => {
    const headers = { 'accept-encoding': 'gzip' };
    const first = await open(headers);
    const etag = first.response.headers.get('etag') ?? '';
    const again = await open({ ...headers, 'if-none-match': etag });

    expect(again.response.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect((await open({ 'if-none-match': etag })).response.status).toBe(200);
  });

  it('is shown nowhere else, and to nobody who asks for JSON', async () => {
    expect((await open({}, '/elsewhere')).response.status).toBe(404);
    const { body } = await open({ accept: 'application/json' }, '/graphql?query={__typename}');

    expect(body.toString()).toBe('{"data":{"__typename":"Query"}}');
  });
});
