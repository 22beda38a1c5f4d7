import { request } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { createReaderRoute } from '../../../src/server/reader/reader-route.ts';
import { useReaderSite } from '../../support/browser/reader-site.ts';

const site = useReaderSite();

interface Got {
  status: number | undefined;
  headers: Record<string, string | string[] | undefined>;
  body: Buffer;
}

/** As it comes over the wire: `fetch` would take the encoding away. */
function get(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Got> {
  return new Promise((resolve, reject) => {
    const asked = request(site.url + path, { headers, method, agent: false }, async (response) => {
      const parts: Buffer[] = [];
      for await (const part of response) parts.push(part);
      resolve({
        status: response.statusCode,
        headers: response.headers,
        body: Buffer.concat(parts),
      });
    });
    asked.on('error', reject).end();
  });
}

async function findScript(): Promise<string> {
  const { body } = await get('/');
  return /src="(\/assets\/[^"]+\.js)"/.exec(body.toString())?.[1] ?? '';
}

describe('the files', () => {
  test('come as the client can take them, compressed beforehand', async () => {
    const script = await findScript();
    const plain = await get(script);
    expect(plain.headers['content-encoding']).toBeUndefined();
    const zipped = await get(script, { 'accept-encoding': 'gzip' });
    expect(gunzipSync(zipped.body)).toEqual(plain.body);
    const smallest = await get(script, { 'accept-encoding': 'gzip, br' });
    expect(brotliDecompressSync(smallest.body)).toEqual(plain.body);
    const refused = await get(script, { 'accept-encoding': 'br;q=0, gzip;q=0.000' });
    expect(refused.body).toEqual(plain.body);
    expect(smallest.headers.vary).toBe('accept-encoding');
  });

  test('may be kept for good where their name has their hash, and the page is asked for each time', async () => {
    const script = await get(await findScript());
    expect(script.headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect((await get('/theme.js')).headers['cache-control']).toBe('no-cache');
    expect((await get('/')).headers['cache-control']).toBe('no-cache');
  });

  test('are not sent again to whoever has them', async () => {
    const { headers } = await get('/');
    const again = await get('/', { 'if-none-match': `W/${headers.etag}, "other"` });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
  });

  test('are told of without being sent, to HEAD', async () => {
    const { status, headers, body } = await get('/', {}, 'HEAD');
    expect(status).toBe(200);
    expect(Number(headers['content-length'])).toBeGreaterThan(500);
    expect(body).toHaveLength(0);
  });

  test('are none of the rest of the disk', async () => {
    for (const path of [
      '/assets/../index.html',
      '/assets/%2e%2e/index.html',
      '/index.html',
      '/assets/',
    ]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });
});

describe('the pages', () => {
  test('run scripts of this origin only, none within them', async () => {
    const { headers } = await get('/search?q=win');
    const policy = String(headers['content-security-policy']);
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self'");
    expect(policy).not.toContain('unsafe');
  });

  test('are there for what is on record, and 404 for what is not', async () => {
    const statement = await site.db.statement.findFirstOrThrow();
    const there = encodeGlobalId('Statement', statement.id);
    expect((await get(`/statements/${there}`)).status).toBe(200);
    expect((await get(`/people/${there}`)).status).toBe(404);
    const none = encodeGlobalId('Statement', '00000000-0000-7000-8000-000000000000');
    expect((await get(`/statements/${none}`)).status).toBe(404);
    expect((await get('/statements/nonsense')).status).toBe(404);
  });

  test('of statements tell where their embedded form is', async () => {
    const statement = await site.db.statement.findFirstOrThrow();
    const path = `/statements/${encodeGlobalId('Statement', statement.id)}`;
    const { body } = await get(path);
    const address = `${site.url}/oembed?url=${encodeURIComponent(site.url + path)}`;
    expect(body.toString()).toContain(
      `<link rel="alternate" type="application/json+oembed" href="${address}&#38;format=json"`,
    );
    expect((await get('/people')).body.toString()).not.toContain('oembed');
  });

  test('of statements tell those who run no scripts what is said, by whom, through whom', async () => {
    const statement = await site.db.statement.findFirstOrThrow({
      where: { text: { contains: 'Take the win' } },
    });
    const path = `/statements/${encodeGlobalId('Statement', statement.id)}`;
    const page = (await get(path, { accept: 'text/html' })).body.toString();
    const meta = (property: string) =>
      new RegExp(`<meta property="${property}" content="([^"]*)">`).exec(page)?.[1];
    expect(meta('og:title')).toBe('Joe Biden: “You got a win. Take the win”');
    expect(meta('og:description')).toContain('according to a White House official');
    expect(meta('og:url')).toBe(site.url + path);
    expect(page).toContain(`<link rel="canonical" href="${site.url}${path}">`);
    expect(page).toContain('<title>Joe Biden: “You got a win. Take the win”</title>');
    expect(/<noscript>.*?<blockquote lang="en".*?Take the win/.exec(page)).not.toBeNull();
    const jsonLd = /<script type="application\/ld\+json">(.*?)<\/script>/.exec(page)?.[1];
    expect(JSON.parse(jsonLd ?? '{}')).toMatchObject({ '@type': 'Quotation' });
  });

  test('of what was retracted say so first', async () => {
    const statement = await site.db.statement.findFirstOrThrow({
      where: { text: { contains: 'Take the win' } },
    });
    const { id, reviewState } = statement;
    await site.db.statement.update({ where: { id }, data: { reviewState: 'RETRACTED' } });
    try {
      const page = (await get(`/statements/${encodeGlobalId('Statement', id)}`)).body.toString();
      expect(page).toMatch(/<meta property="og:title" content="Retracted: /);
      expect(page).toMatch(/<noscript><p>Retracted: /);
    } finally {
      await site.db.statement.update({ where: { id }, data: { reviewState } });
    }
  });

  test('have title and description of what they show, and nothing in them is markup', async () => {
    const title = '</title><script>alert(1)</script> "&';
    const document = await site.db.document.findFirstOrThrow();
    const [actor, source, event] = await Promise.all([
      site.db.actor.findFirstOrThrow({ where: { name: 'Joe Biden' } }),
      site.db.source.findFirstOrThrow({ where: { name: 'Axios' } }),
      site.db.event.findFirstOrThrow(),
    ]);
    await site.db.document.update({ where: { id: document.id }, data: { title } });
    try {
      const pages = [
        [`/articles/${encodeGlobalId('Document', document.id)}`, '&#60;/title&#62;&#60;script'],
        [`/people/${encodeGlobalId('Actor', actor.id)}`, 'Joe Biden'],
        [`/sources/${encodeGlobalId('Source', source.id)}`, 'Axios'],
        [`/events/${encodeGlobalId('Event', event.id)}`, event.title],
      ] as const;
      for (const [path, told] of pages) {
        const page = (await get(path)).body.toString();
        expect(page, path).toContain(`<meta property="og:title" content="${told}`);
        expect(page, path).not.toContain('<script>alert');
      }
    } finally {
      await site.db.document.update({ where: { id: document.id }, data: { title: null } });
    }
  });

  test('are for browsers: a program that asks for nothing known is told so in JSON', async () => {
    const page = await get('/nowhere', { accept: 'text/html,*/*' });
    expect(page.status).toBe(404);
    expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
    const told = await get('/nowhere', { accept: '*/*' });
    expect(JSON.parse(told.body.toString()).errors[0].extensions.code).toBe('NOT_FOUND');
  });
});

test('a gateway without the reader goes on without it', () => {
  const summarize = async () => null;
  expect(createReaderRoute({ folder: '/nowhere', summarize })).toBeNull();
});
