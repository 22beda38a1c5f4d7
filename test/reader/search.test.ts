import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';
import { expectAccessible, expectToFit, patience } from './views.ts';

const site = useReaderSite();
const browser = useBrowser();

async function openSearch(query = '', options = {}) {
  const page = await browser.openPage(options);
  await page.goto(`${site.url}/search${query}`);
  await page.locator('.card, .empty').first().waitFor();
  const count = () => page.locator('.result-count').textContent();
  return { page, count };
}

test('searches as one types, and the address holds the search', async () => {
  const { page, count } = await openSearch();
  await expect.poll(count, patience).toBe('8 statements');
  await page.getByRole('searchbox').fill('"take the win"');
  await expect.poll(count, patience).toBe('1 statement');
  expect(new URL(page.url()).searchParams.get('q')).toBe('"take the win"');
  expect(await page.locator('.card .attribution-line').innerText()).toBe(
    'Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios',
  );
  await page.reload();
  await expect.poll(count, patience).toBe('1 statement');
});

test('narrows by facets that tell how many there are, and takes a filter away again', async () => {
  const { page, count } = await openSearch();
  const direct = page.getByRole('checkbox', { name: 'Direct quote 2' });
  await direct.check();
  await expect.poll(count, patience).toBe('2 statements');
  await page.getByRole('checkbox', { name: 'Benny Gantz' }).first().check();
  await expect.poll(count, patience).toBe('1 statement');
  await page.getByRole('button', { name: 'Take away: Said by Benny Gantz' }).click();
  await expect.poll(count, patience).toBe('2 statements');
  expect(new URL(page.url()).search).toBe('?kind=DIRECT');
});

test('finds a speaker by a name that is typed wrongly, with the keyboard alone', async () => {
  const { page, count } = await openSearch();
  const field = page.getByRole('combobox', { name: 'Another speaker' });
  await field.focus();
  await page.keyboard.type('Joe Bidne');
  await page.getByRole('option', { name: /Joe Biden/ }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Take away: Said by Joe Biden' }).waitFor();
  await expect.poll(count, patience).toBe('6 statements');
});

test.each([
  ['?firstSourceName=Axios', '2 statements'],
  ['?firstSourceName=Reuters', '1 statement'],
  ['?speakerName=biden&addresseeName=Netanyahu', '3 statements'],
  ['?sourceName=Reuters', '1 statement'],
  ['?hedged=yes', '2 statements'],
  ['?state=DISPUTED', '0 statements'],
  ['?channel=CALL', '3 statements'],
  ['?saidFrom=2024-04-14', '0 statements'],
  ['?sources=2', '0 statements'],
])('a search is shared by its address: %s', async (query, expected) => {
  const { count } = await openSearch(query);
  await expect.poll(count, patience).toBe(expected);
});

test('asks for who carried it first', async () => {
  const { page, count } = await openSearch();
  const field = page.getByRole('combobox', { name: 'The source that had it first' });
  await field.fill('Axios');
  await page.getByRole('option', { name: /^Axios/ }).click();
  await page.getByRole('button', { name: 'Take away: Carried first by Axios' }).waitFor();
  await expect.poll(count, patience).toBe('2 statements');
  expect(new URL(page.url()).searchParams.get('firstSource')).not.toBeNull();
  await page.reload();
  await expect.poll(count, patience).toBe('2 statements');
});

test('takes what is typed for the name of anybody, which an address can say in words', async () => {
  const { page, count } = await openSearch();
  await page.getByRole('combobox', { name: 'Another speaker' }).fill('biden');
  await page.getByRole('option', { name: 'Anybody named “biden”' }).click();
  await expect.poll(count, patience).toBe('6 statements');
  expect(new URL(page.url()).search).toBe('?speakerName=biden');
  await page.getByRole('button', { name: /^Take away: Said by anybody named/ }).click();
  await expect.poll(count, patience).toBe('8 statements');
});

test('narrows to an event, and to an article from the article itself', async () => {
  const { page, count } = await openSearch();
  await page.getByRole('checkbox', { name: /^Call between/ }).check();
  await expect.poll(count, patience).toBe('3 statements');
  await page.goto(`${site.url}/articles`);
  await page.locator('.entry-name').first().click();
  await page.locator('.article-head').getByRole('link', { name: '8 statements' }).click();
  await page.getByRole('button', { name: 'Take away: In an article without a headline' }).waitFor();
  await expect.poll(count, patience).toBe('8 statements');
});

test('says in words that there is nothing, and why', async () => {
  const { page } = await openSearch('?q=zeppelin&kind=DIRECT');
  expect(await page.locator('.empty').innerText()).toContain('Take a filter away');
});

test('tells what went wrong, and tries again', async () => {
  const page = await browser.openPage();
  await page.route('**/graphql', (route) => route.abort());
  await page.goto(`${site.url}/search`);
  await page.getByRole('alert').first().waitFor();
  expect(await page.getByRole('alert').first().innerText()).toContain('cannot be reached');
  await page.unroute('**/graphql');
  await page.getByRole('button', { name: 'Try again' }).first().click();
  await page.locator('.card').first().waitFor();
});

test('the filters can be skipped by keyboard', async () => {
  const { page } = await openSearch();
  await page.getByRole('searchbox').focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate<string>('document.activeElement.closest("section").id')).toBe(
    'results',
  );
});

test('a slash goes to the search field', async () => {
  const { page } = await openSearch();
  await page.keyboard.press('/');
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.id'), patience)
    .toBe('search-words');
});

test('has nothing serious against it, and fits 360 pixels with its filters open', async () => {
  const { page } = await openSearch('?q=win', { viewport: { width: 360, height: 740 } });
  await page.getByText('Filters', { exact: true }).click();
  await page.getByRole('checkbox', { name: 'Direct quote' }).waitFor();
  await expectAccessible(page);
  await expectToFit(page);
});
