import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';
import { expectAccessible, expectToFit, findStatement, patience } from './views.ts';

const site = useReaderSite();
const browser = useBrowser();

test.each([
  ['people', 'Netanyhu', 'Benjamin Netanyahu'],
  ['sources', 'Reutres', 'Reuters'],
  ['events', 'Iranain attack', 'Iranian attack on Israel'],
])('%s are found though the name is typed wrongly', async (list, typed, name) => {
  const page = await browser.openPage();
  await page.goto(`${site.url}/${list}`);
  await page.locator('.entry').first().waitFor();
  await expectAccessible(page);
  await page.getByRole('searchbox').fill(typed);
  await expect.poll(() => page.locator('.entry-name').allTextContents(), patience).toEqual([name]);
  expect(new URL(page.url()).searchParams.get('q')).toBe(typed);
});

test('a person’s page tells what was said when, and through whom the words came', async () => {
  const { speaker } = await findStatement(site, 'Take the win');
  const page = await browser.openPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${site.url}/people/${speaker?.id}`);
  await page.getByRole('heading', { level: 1, name: 'Joe Biden' }).waitFor();
  await page.locator('.timeline-drawing rect').first().waitFor();
  const through = page.getByRole('list', { name: 'Through whom the words came' });
  expect(await through.getByRole('link').allTextContents()).toContain('a White House official');
  await page.getByText('The figures as a table').click();
  expect(await page.getByRole('row').last().innerText()).toMatch(/April 2024\s+6 statements/);
  await page.getByRole('radio', { name: 'Days' }).check();
  await expect
    .poll(() => page.getByRole('row').last().innerText(), patience)
    .toMatch(/14 April 2024\s+6 statements/);
  await expectAccessible(page);
  await expectToFit(page);
});

test('a person who never speaks is shown as the one spoken to', async () => {
  const page = await browser.openPage();
  await page.goto(`${site.url}/people?q=Netanyahu`);
  await page.getByRole('link', { name: 'Benjamin Netanyahu' }).click();
  await page.getByRole('heading', { name: 'Said to Benjamin Netanyahu' }).waitFor();
  await expect.poll(() => page.locator('.card').count(), patience).toBe(3);
});

test('a source’s and an event’s page have their statements', async () => {
  const { event } = await findStatement(site, 'Take the win');
  const page = await browser.openPage();
  await page.goto(`${site.url}/events/${event?.id}`);
  await page.locator('.timeline-drawing rect').first().waitFor();
  expect(await page.locator('.card').count()).toBe(3);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'a White House official' }).first().click();
  await page.getByText('speaks from White House').waitFor();
  await expect.poll(() => page.locator('.card').count(), patience).toBe(1);
  await expectAccessible(page);
});

test('a source’s timeline tells apart who said how much', async () => {
  const page = await browser.openPage();
  await page.goto(`${site.url}/sources?q=Unknown+publisher`);
  await page.getByRole('link', { name: 'Unknown publisher' }).click();
  await page.locator('.timeline-drawing rect').first().waitFor();
  expect(await page.locator('.timeline-key').innerText()).toBe('Joe Biden\nBenny Gantz');
  await page.getByText('The figures as a table').click();
  expect(await page.getByRole('row').last().innerText()).toMatch(/6 statements\s+2 statements/);
});

test('a list leads to its things and back to where it was', async () => {
  const page = await browser.openPage();
  await page.goto(`${site.url}/articles`);
  await page.getByRole('link', { name: 'Article without a headline' }).click();
  await page.locator('.marked-text').waitFor();
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
});
