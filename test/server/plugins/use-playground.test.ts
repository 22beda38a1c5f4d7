import { gunzipSync } from 'node:zlib';
import { afterEach, expect, it } from 'vitest';
import { type HttpServer, startHttpServer } from '../../../src/server/http/http-server.ts';
import { useGateway } from '../../support/gateway.ts';

const test = useGateway();
let server: HttpServer | undefined;
afterEach(() => server?.stop(0));

async function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  server = await startHttpServer({
    graphql: test.gateway,
    maskError: test.maskError,
    isReady: async () => true,
    host: '127.0.0.1',
    port: 0,
  });
  return fetch(`${server.url}${path}`, { headers });
}

it('gives a browser a page without a script within it', async () => {
  const response = await get('/graphql', { accept: 'text/html,*/*' });
  const page = await response.text();
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
  expect(page.match(/<script[^>]*>[^<]*<\/script>/g)).toEqual([
    '<script src="/graphql/playground.js"></script>',
  ]);
  expect(page).not.toMatch(/\son[a-z]+="/);
});

it('allows the page no script but its own, no other origin and no frame', async () => {
  const response = await get('/graphql', { accept: 'text/html' });
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy.split('; ')).toEqual(
    expect.arrayContaining(["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'"]),
  );
  expect(policy).not.toMatch(/http|\*|script-src[^;]*unsafe/);
});

it('loads nothing from elsewhere', async () => {
  const page = await (await get('/graphql', { accept: 'text/html' })).text();
  const loaded = [...page.matchAll(/<(?:script|link|img|iframe)\b[^>]*?(?:src|href)="([^"]*)"/g)];
  expect(
    loaded.map(([, address]) => address).filter((address) => !/^(?:data:|\/g)/.test(address ?? '')),
  ).toEqual([]);
});

it('serves the script whole, the questions in it, and compressed where it may be', async () => {
  const plain = await test.gateway.fetch('http://gateway/graphql/playground.js');
  const packed = await test.gateway.fetch('http://gateway/graphql/playground.js', {
    headers: { 'accept-encoding': 'gzip, br' },
  });
  const script = Buffer.from(await plain.arrayBuffer());
  const bytes = Buffer.from(await packed.arrayBuffer());

  expect(packed.headers.get('content-encoding')).toBe('gzip');
  expect(gunzipSync(bytes).equals(script)).toBe(true);
  expect(bytes.length).toBeLessThan(script.length / 2);
  expect(script.toString()).toContain('What did Biden tell Netanyahu?');
  expect(script.toString()).toContain('YogaGraphiQL.renderYogaGraphiQL(');
});

it('does not send the script again to a browser that has it', async () => {
  const first = await get('/graphql/playground.js');
  const etag = first.headers.get('etag') ?? '';
  await first.body?.cancel();
  await server?.stop(0);
  const again = await get('/graphql/playground.js', { 'if-none-match': `"other", W/${etag}` });
  expect(again.status).toBe(304);
});

it.each(['/graphql', '/healthz', '/nothing'])(
  'tells browsers to trust nothing in %s',
  async (path) => {
    const { headers } = await get(path, { accept: 'application/json' });
    expect(headers.get('content-security-policy')).toBe(
      "default-src 'none'; frame-ancestors 'none'",
    );
    expect(headers.get('x-content-type-options')).toBe('nosniff');
  },
);
