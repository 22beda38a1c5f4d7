import { beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';
import { submit } from '../support/submit-document.ts';
import { patience } from './views.ts';

const site = useReaderSite();
const browser = useBrowser();

/** The oldest is the most relevant, so that one order cannot stand for the other. */
const told = [
  ['2001-02-03', 'Zeppelin upon zeppelin upon zeppelin'],
  ['2002-02-03', 'A harbour has a zeppelin and a great many other things'],
  ['2003-02-03', 'Whoever has seen a harbour has seen a zeppelin in it, or two'],
] as const;

beforeAll(async () => {
  for (const [day, words] of told) {
    const text = `“${words},” Ann Lee said.`;
    await submit(site, { text, publisher: 'The Ulm Post', publishedAt: `${day}T08:00:00Z` });
  }
});

test('shows the most relevant first, and the order that is chosen, which the address holds', async () => {
  const page = await browser.openPage();
  await page.goto(`${site.url}/search?q=zeppelin`);
  const order = page.getByLabel('Order');
  const shown = () => page.locator('.card .words').allTextContents();
  const [first, second, third] = told.map(([, words]) => expect.stringContaining(words));
  await expect.poll(shown, patience).toEqual([first, expect.anything(), expect.anything()]);
  expect(await order.inputValue()).toBe('RELEVANCE');
  await order.selectOption('Newest report');
  await expect.poll(shown, patience).toEqual([third, second, first]);
  await order.selectOption('Oldest report');
  await expect.poll(shown, patience).toEqual([first, second, third]);
  expect(new URL(page.url()).search).toBe('?q=zeppelin&order=REPORTED_ASC');
  await page.reload();
  await expect.poll(shown, patience).toEqual([first, second, third]);
  await page.getByRole('searchbox').fill('');
  await expect.poll(async () => (await shown()).length, patience).toBe(11);
  expect(await order.getByRole('option', { name: 'Most relevant' }).count()).toBe(0);
});
