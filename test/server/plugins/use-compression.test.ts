import { once } from 'node:events';
import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadDemo } from '../../../src/exchange/demo.ts';
import { type HttpServer, startHttpServer } from '../../../src/server/http/http-server.ts';
import { useGateway } from '../../support/gateway.ts';

const test = useGateway();
let server: HttpServer;

beforeAll(async () => {
  await loadDemo({ db: test.db, clock: () => new Date() });
  server = await startHttpServer({
    graphql: test.gateway,
    maskError: test.maskError,
    isReady: async () => true,
    host: '127.0.0.1',
    port: 0,
  });
});
afterAll(() => server.stop(0));

const long = '{ statements(first: 20) { edges { node { id text attributionText jsonLd } } } }';
const short = '{ statements(first: 1) { totalCount } }';

/** Over a socket, and as it came: fetch would unpack it. */
async function get(query: string, headers: Record<string, string> = {}, method = 'GET') {
  const path = `/graphql?query=${encodeURIComponent(query)}`;
  const sent = request(new URL(path, server.url), {
    method,
    headers: { accept: 'application/json', ...headers },
  }).end();
  const [response] = await once(sent, 'response');
  const parts: Buffer[] = [];
  for await (const part of response) parts.push(part);
  return { status: response.statusCode, headers: response.headers, body: Buffer.concat(parts) };
}

const unpackers = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
};

it.each([
  ['br', 'gzip, deflate, br'],
  ['gzip', 'gzip, deflate'],
  ['gzip', 'br;q=0, gzip'],
] as const)('packs an answer with %s for who takes %s', async (encoding, accepted) => {
  const plain = await get(long);
  const packed = await get(long, { 'accept-encoding': accepted });
  expect(packed.headers['content-encoding']).toBe(encoding);
  expect(packed.headers['content-length']).toBe(String(packed.body.length));
  expect(packed.body.length).toBeLessThan(plain.body.length / 3);
  expect(unpackers[encoding](packed.body).equals(plain.body)).toBe(true);
});

it.each([
  ['short', short, 'gzip, br'],
  ['asked for by who names no encoding', long, ''],
  ['asked for by who refuses them', long, 'gzip;q=0, br;q=0'],
])('leaves an answer as it is that is %s', async (_, query, accepted) => {
  const { headers, body } = await get(query, { 'accept-encoding': accepted });
  expect(headers['content-encoding']).toBeUndefined();
  expect(headers.vary).toContain('Accept-Encoding');
  expect(JSON.parse(body.toString()).data).toBeDefined();
});

it('has one answer in two encodings, of which each is asked by its tag whether it changed', async () => {
  const plain = await get(long);
  const packed = await get(long, { 'accept-encoding': 'br' });
  expect(packed.headers.etag).toBe(`W/${plain.headers.etag}`);
  for (const tag of [plain.headers.etag, packed.headers.etag]) {
    const headers = { 'if-none-match': tag, 'accept-encoding': 'br' };
    const again = await get(long, headers);
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect(again.headers['content-encoding']).toBeUndefined();
    expect(again.headers.vary).toContain('Accept-Encoding');
  }
});

it('is whole, whatever part of it is asked for', async () => {
  const { status, headers, body } = await get(long, {
    'accept-encoding': 'br',
    range: 'bytes=0-9',
  });
  expect([status, headers['content-encoding']]).toEqual([200, 'br']);
  expect(JSON.parse(brotliDecompressSync(body).toString()).data.statements).toBeDefined();
});

it('packs a few at once, and answers all', async () => {
  const all = await Promise.all(
    Array.from({ length: 30 }, () => get(long, { 'accept-encoding': 'br' })),
  );
  const answers = all.map(({ headers, body }) =>
    headers['content-encoding'] === 'br' ? brotliDecompressSync(body) : body,
  );
  for (const answer of answers) expect(answer.equals(answers[0] ?? Buffer.alloc(0))).toBe(true);
});
