import { connect } from 'node:net';
import { beforeAll, describe, expect, test } from 'vitest';
import { encodeGlobalId } from '../../../src/graphql/global-id.ts';
import { storeDocument } from '../../../src/modules/document/service.ts';
import { recordAttributedStatement } from '../../../src/modules/statement/service.ts';
import { useEmbedSite } from '../../support/browser/embed-site.ts';
import { useGateway } from '../../support/gateway.ts';
import { person, reporter } from '../../support/statement-drafts.ts';

const gateway = useGateway();
const site = useEmbedSite(gateway);
const closed = useEmbedSite(gateway, { publicRead: false });
let id = '';

/** What ends a script element for browsers, and is no tag to take off for the repair of texts. */
const words = '</script =><details open>We & they</details>';

beforeAll(async () => {
  const deps = { db: gateway.db, clock: () => new Date() };
  const text = `“${words},” Ann Lee told Axios.`;
  const url = 'https://news.example/a?b=1&c=2';
  const { document } = await storeDocument(deps, { text, url, title: 'One <i>day</i>' });
  const statement = await recordAttributedStatement(deps, {
    documentId: document.id,
    ...{ text: words, kind: 'DIRECT', speaker: person('Ann Lee') },
    attribution: { method: 'MANUAL', confidence: 1, chain: [reporter('Axios')] },
  });
  id = encodeGlobalId('Statement', statement);
});

describe('/embed/<id>', () => {
  test('shows words, speaker, line and link, and runs nothing that stands in them', async () => {
    const page = await (await fetch(`${site()}/embed/${id}`)).text();
    expect(page).toContain(
      '“&#60;/script =&#62;&#60;details open&#62;We &#38; they&#60;/details&#62;”',
    );
    expect(page).toContain('— Ann Lee said, as reported by Axios');
    expect(page).toContain('href="https://news.example/a?b=1&#38;c=2#:~:text=');
    const [, jsonLd = ''] = page.match(/<script type="application\/ld\+json">(.*?)<\/script/) ?? [];
    expect(JSON.parse(jsonLd)).toMatchObject({ '@type': 'Quotation', text: words });
  });

  test('tells a CMS by a whole address where to ask for it, which answers', async () => {
    const page = await (await fetch(`${site()}/embed/${id}`)).text();
    const [, told = ''] = /type="application\/json\+oembed" href="([^"]+)"/.exec(page) ?? [];
    const address = told.replaceAll('&#38;', '&');
    expect(address).toMatch(new RegExp(`^${site()}/oembed\\?url=http`));
    expect(await (await fetch(address)).json()).toMatchObject({
      type: 'rich',
      html: expect.stringContaining(`src="${site()}/embed/${id}"`),
    });
  });

  test('writes nothing of a name for the gateway that is none', async () => {
    const { port, hostname } = new URL(site());
    const host = 'a"><script>alert(1)</script>';
    const socket = connect(Number(port), hostname);
    socket.end(`GET /embed/${id} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`);
    const answer = (await socket.toArray()).join('');
    expect(answer).toMatch(/^HTTP\/1\.1 400 /);
    expect(answer).not.toContain('<script>alert');
  });

  test('leads to the article in the reader where it was published nowhere; its line is English', async () => {
    const deps = { db: gateway.db, clock: () => new Date() };
    const text = '“לא היום”, אמר אורי לוין.';
    const { document } = await storeDocument(deps, { text });
    const statement = await recordAttributedStatement(deps, {
      documentId: document.id,
      ...{ text: 'לא היום', kind: 'DIRECT', speaker: person('אורי לוין') },
      attribution: { method: 'MANUAL', confidence: 1, chain: [] },
    });
    const spoken = encodeGlobalId('Statement', statement);
    const page = await (await fetch(`${site()}/embed/${spoken}`)).text();
    const article = encodeGlobalId('Document', document.id);
    expect(page).toContain(`href="/articles/${article}#${spoken}"`);
    expect(page).toContain('<p dir="ltr">— אורי לוין said');
  });

  test('may be framed by anybody, and runs no script', async () => {
    const { headers } = await fetch(`${site()}/embed/${id}`);
    expect(headers.get('x-frame-options')).toBeNull();
    const policy = headers.get('content-security-policy');
    expect(policy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/=]+'; /);
    expect(policy).toMatch(/frame-ancestors \*$/);
  });

  test('comes again only where it has changed', async () => {
    const first = await fetch(`${site()}/embed/${id}`);
    const etag = first.headers.get('etag') ?? '';
    expect(first.headers.get('cache-control')).toBe('public, max-age=60');
    for (const known of [etag, `"other", W/${etag}`, '*']) {
      const again = await fetch(`${site()}/embed/${id}`, { headers: { 'if-none-match': known } });
      expect(again.status).toBe(304);
    }
    await gateway.db.statement.updateMany({ data: { reviewState: 'RETRACTED' } });
    const after = await fetch(`${site()}/embed/${id}`, { headers: { 'if-none-match': etag } });
    expect(after.status).toBe(200);
    expect(await after.text()).toContain('Retracted: this attribution was withdrawn.');
    await gateway.db.statement.updateMany({ data: { reviewState: 'EXTRACTED' } });
  });

  test('says in words that there is no such statement', async () => {
    const response = await fetch(`${site()}/embed/none`);
    expect(response.status).toBe(404);
    expect(await response.text()).toContain('There is no such statement on record.');
  });
});

describe('/embed/<id>.json', () => {
  test('is for pages of any origin, without credentials', async () => {
    const response = await fetch(`${site()}/embed/${id}.json`);
    expect(response.headers.get('access-control-allow-origin')).toBe('*');
    expect(response.headers.get('access-control-allow-credentials')).toBeNull();
    expect(await response.json()).toMatchObject({
      words: `“${words}”`,
      attribution: 'Ann Lee said, as reported by Axios',
    });
    const missing = await fetch(`${site()}/embed/none.json`);
    expect(missing.headers.get('access-control-allow-origin')).toBe('*');
    expect(await missing.json()).toMatchObject({ errors: [{ extensions: { code: 'NOT_FOUND' } }] });
  });

  test('takes a key where reading does, and is nothing for other origins then', async () => {
    for (const path of [`/embed/${id}`, `/embed/${id}.json`, `/oembed?url=/embed/${id}`]) {
      const refused = await fetch(`${closed()}${path}`);
      expect(refused.status).toBe(401);
      expect(await refused.text()).not.toContain('Ann Lee');
      expect(refused.headers.get('access-control-allow-origin')).toBeNull();
      const { key } = await gateway.withKey('READ');
      const headers = { authorization: `Bearer ${key}` };
      const response = await fetch(`${closed()}${path}`, { headers });
      expect(response.status).toBe(200);
      expect(response.headers.get('cache-control')).toBe('private, no-store');
    }
  });
});

describe('/oembed', () => {
  const ask = async (query: string) => {
    const response = await fetch(`${site()}/oembed?${query}`);
    return { status: response.status, body: await response.json() };
  };

  test('answers with a frame that can do nothing, as wide as there is room', async () => {
    for (const url of [`/embed/${id}`, `${site()}/embed/${id}`, `${site()}/statements/${id}`]) {
      const query = new URLSearchParams({ url, format: 'json', maxwidth: '360' });
      const { body } = await ask(String(query));
      expect(body).toMatchObject({
        version: '1.0',
        type: 'rich',
        width: 360,
        author_name: 'Ann Lee',
      });
      expect(body.html).toContain(`<iframe src="${site()}/embed/${id}" `);
      expect(body.html).toContain('sandbox="allow-popups allow-popups-to-escape-sandbox"');
    }
  });

  test('takes the scheme of its addresses from nobody who asks, since everybody may keep it', async () => {
    const headers = { 'x-forwarded-proto': 'https' };
    const oembed = await fetch(`${site()}/oembed?url=/embed/${id}`, { headers });
    expect((await oembed.json()).html).toContain(`<iframe src="${site()}/embed/${id}" `);
    const page = await (await fetch(`${site()}/embed/${id}`, { headers })).text();
    expect(page).not.toContain(site().replace('http:', 'https:'));
  });

  test('refuses what is not its own, and what it cannot write', async () => {
    expect((await ask('')).status).toBe(400);
    expect((await ask(`url=https://evil.example/embed/${id}`)).status).toBe(404);
    expect((await ask(`url=/graphql`)).status).toBe(404);
    expect((await ask(`url=/embed/none`)).status).toBe(404);
    expect((await ask(`url=/embed/${id}&format=xml`)).status).toBe(501);
  });
});
