import { beforeAll, expect, test } from 'vitest';
import {
  createClient,
  RecordStatementDocument,
  type RecordStatementInput,
  SubmitDocumentDocument,
} from '../../src/client/index.ts';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';
import { patience } from './views.ts';

const site = useReaderSite();
const browser = useBrowser();

const clerk = { role: 'ORIGIN', source: 'a clerk', kind: 'ANONYMOUS' } as const;
const munro = { role: 'ORIGIN', source: 'Adele Munro', kind: 'PERSON' } as const;

/** Beside the demo, where every anonymous source stands alone: one that does not, and one named. */
const told: Pick<RecordStatementInput, 'text' | 'chain'>[] = [
  { text: 'The clerk alone told of this', chain: [clerk] },
  { text: 'The clerk and Munro told of this', chain: [clerk, munro] },
  { text: 'Munro alone told of this', chain: [munro] },
];

beforeAll(async () => {
  const { key } = await site.withKey('SUBMIT', 'READ');
  const client = createClient({ url: `${site.url}/graphql`, key });
  const text = told.map((one) => `“${one.text},” Ann Lee said.`).join('\n\n');
  const input = { text, publisher: 'The Ulm Post', extract: false };
  const { submitDocument } = await client.request(SubmitDocumentDocument, { input });
  if (submitDocument.__typename !== 'SubmitDocumentSuccess') throw new Error('It was not stored.');
  const { id } = submitDocument.document;
  for (const one of told) {
    const { recordStatement } = await client.request(RecordStatementDocument, {
      input: { ...one, document: id, kind: 'DIRECT', speaker: 'Ann Lee' },
    });
    expect(recordStatement.__typename).toBe('RecordStatementSuccess');
  }
});

const [alone, together, named] = told.map((one) => `“${one.text}”`);

async function openSearch(query: string) {
  const page = await browser.openPage();
  await page.goto(`${site.url}/search?speakerName=Ann+Lee${query}`);
  const shown = async () => (await page.locator('.card .words').allTextContents()).sort();
  return { page, shown };
}

test.each([
  ['', [named, alone, together]],
  ['&anonymous=yes', [alone, together]],
  ['&anonymous=only', [alone]],
  ['&anonymous=no', [named]],
])('statements are told apart by who told of them: %j', async (query, expected) => {
  const { shown } = await openSearch(query);
  await expect.poll(shown, patience).toEqual(expected);
});

test('asks for what rests on anonymous sources alone, and takes that away again', async () => {
  const { page, shown } = await openSearch('');
  await page.getByRole('radio', { name: 'On them alone' }).check();
  await expect.poll(shown, patience).toEqual([alone]);
  expect(new URL(page.url()).searchParams.get('anonymous')).toBe('only');
  await page.getByRole('radio', { name: 'Rests on one' }).check();
  await expect.poll(shown, patience).toEqual([alone, together]);
  await page.getByRole('radio', { name: 'On none' }).check();
  await expect.poll(shown, patience).toEqual([named]);
  await page.getByRole('button', { name: /^Take away: On no anonymous/ }).click();
  await expect.poll(shown, patience).toEqual([named, alone, together]);
});
