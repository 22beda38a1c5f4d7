import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import {
  ActorsDocument,
  CheckQuoteDocument,
  type Client,
  createClient,
  EventsDocument,
  ExtractStatementsDocument,
  paginate,
  ReviewStatementDocument,
  SourcesDocument,
  StatementCountsDocument,
  StatementDocument,
  StatementsDocument,
  SubmitDocumentDocument,
} from '../../src/client/index.ts';
import { useBrowser } from '../support/browser/browser.ts';
import { runOnrecord } from '../support/processes/gateway-process.ts';

const manifest = join(import.meta.dirname, '../../dist/client/operations.json');
const adminKey = 'the-key-of-a-gateway-that-trusts-its-manifest';
const browser = useBrowser();
let dataDir = '';
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'onrecord-trusted-'));
});
afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** Runs the built gateway as one does who answers the documents of the manifest only. */
async function startTrusting(): Promise<string> {
  const env = {
    ...{ PORT: '0', ONRECORD_DATA_DIR: dataDir, ONRECORD_ADMIN_KEY: adminKey },
    ...{ ONRECORD_OPERATIONS: 'trusted', ONRECORD_OPERATIONS_FILE: manifest },
  };
  const gateway = runOnrecord(['serve', '--demo'], { env });
  // Killed, it would leave its database at work in the folder that is taken away.
  onTestFinished(async () => {
    await gateway.end('SIGTERM');
  });
  const [, url = ''] = await gateway.waitFor(/OnRecord is ready: (\S+)\n/);
  return url;
}

/** A client that keeps what it sends. */
function watchedClient(
  url: string,
  send: 'hash' | 'hash-only',
): { client: Client; sent: object[] } {
  const sent: object[] = [];
  const fetch: typeof globalThis.fetch = (input, init) => {
    sent.push(JSON.parse(String(init?.body)));
    return globalThis.fetch(input, init);
  };
  return { client: createClient({ url, send, fetch, key: adminKey }), sent };
}

test('every document is answered by its hash alone; a text of one’s own is refused', {
  timeout: 120_000,
}, async () => {
  const url = await startTrusting();
  const { client, sent } = watchedClient(url, 'hash-only');
  const { statements } = await client.request(StatementsDocument, { first: 3 });
  const [first] = statements.edges;
  const id = first?.node.id ?? '';
  expect((await client.request(StatementDocument, { id })).statement?.id).toBe(id);
  expect(
    (await client.request(StatementCountsDocument, { by: 'KIND' })).statementCounts,
  ).toHaveLength(3);
  expect(
    (await client.request(CheckQuoteDocument, { text: 'take the win' })).checkQuote.verdict,
  ).toBe('PARTIAL');
  expect((await client.request(ActorsDocument)).actors.totalCount).toBeGreaterThan(5);
  expect((await client.request(SourcesDocument)).sources.totalCount).toBeGreaterThan(2);
  expect((await client.request(EventsDocument)).events.totalCount).toBe(3);
  const text = '“It is done,” Ann Lee told Axios.';
  const read = await client.request(ExtractStatementsDocument, { text });
  expect(read.extractStatements.statements[0]?.speaker?.name).toBe('Ann Lee');
  const stored = await client.request(SubmitDocumentDocument, { input: { text } });
  expect(stored.submitDocument.__typename).toBe('SubmitDocumentSuccess');
  const input = { statement: id, state: 'DISPUTED' as const };
  const judged = await client.request(ReviewStatementDocument, { input });
  expect(judged.reviewStatement.__typename).toBe('ReviewStatementSuccess');
  let count = 0;
  for await (const _ of paginate(
    client,
    StatementsDocument,
    { first: 2 },
    (data) => data.statements,
  ))
    count += 1;
  expect(count).toBe(9);
  expect(sent.filter((body) => 'query' in body)).toEqual([]);

  const { error } = await client.execute('{ statements(first: 1) { totalCount } }');
  expect(error?.code).toBe('DOCUMENT_NOT_TRUSTED');
  const changed = { ...StatementsDocument, hash: StatementsDocument.hash.replace(/^./, 'g') };
  expect((await client.execute(changed, {})).error?.code).toBe('DOCUMENT_NOT_TRUSTED');
});

test('the reader is whole on such a gateway, and sends no text', { timeout: 120_000 }, async () => {
  const url = new URL(await startTrusting()).origin;
  const page = await browser.openPage();
  const texts = watchTexts(page);
  await page.goto(url);
  await page.locator('.card').first().waitFor();
  await page.goto(`${url}/search?kind=DIRECT`);
  await page.locator('.card').first().waitFor();
  await page.locator('.choice-count').first().waitFor();
  await page.locator('.card-words').first().click();
  await page.locator('.chain-drawing').waitFor();
  await page.locator('.statement-facts a').first().click();
  await page.locator('.timeline-drawing').waitFor();
  for (const place of ['articles', 'people', 'sources', 'events']) {
    await page.goto(`${url}/${place}`);
    await page.locator('.entry').first().waitFor();
  }
  await page.goto(`${url}/check?text=take+the+win`);
  await page.locator('.verdict').waitFor();
  await page.goto(`${url}/try`);
  await page.getByRole('button', { name: 'Take an example' }).click();
  await page.locator('.finding').first().waitFor();
  expect(texts()).toEqual([]);
  expect(Object.keys(JSON.parse(await readFile(manifest, 'utf8'))).length).toBeGreaterThan(20);
});

/** The texts of documents that a page has sent so far. */
function watchTexts(page: Page): () => unknown[] {
  const sent: unknown[] = [];
  page.on('request', (request) => {
    if (!request.url().endsWith('/graphql')) return;
    sent.push((request.postDataJSON() as { query?: unknown }).query);
  });
  return () => sent.filter((text) => text !== undefined);
}
