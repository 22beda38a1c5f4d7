import { writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createElementRoute } from '../../../src/server/embed/element-route.ts';

const path = '/client/attributed-quote.js';
const script = 'export const quote = 1;\n';
let server: Server;

beforeAll(async () => {
  const file = join(tmpdir(), `onrecord-element-${process.pid}.js`);
  await writeFile(file, `${script}//# sourceMappingURL=attributed-quote.js.map\n`);
  const [route] = createElementRoute(file);
  server = createServer((request, response) => route?.answer(request, response, path));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(() => server.close());

function get(headers: Record<string, string> = {}, method = 'GET'): Promise<Response> {
  const { port } = server.address() as AddressInfo;
  return fetch(`http://127.0.0.1:${port}${path}`, { method, headers });
}

it('gives the script to pages of any origin, without the name of its map', async () => {
  const response = await get();
  expect(await response.text()).toBe(script);
  expect(response.headers.get('access-control-allow-origin')).toBe('*');
  expect(response.headers.get('content-encoding')).toBe('gzip');
});

it('packs it for those only who can open it', async () => {
  const { headers } = await get({ 'accept-encoding': 'gzip;q=0, br' });
  expect(headers.get('content-encoding')).toBeNull();
});

it('does not send it again to whoever has it', async () => {
  const etag = (await get()).headers.get('etag') ?? '';
  for (const known of [etag, `"other", W/${etag}`, '*']) {
    const again = await get({ 'if-none-match': known });
    expect([again.status, await again.text()]).toEqual([304, '']);
  }
  expect((await get({ 'if-none-match': `"x${etag.slice(1)}` })).status).toBe(200);
});

it('is not there where it was not built', () => {
  expect(createElementRoute(join(tmpdir(), 'no-such-file.js'))).toEqual([]);
});
