import { afterEach, expect, test } from 'vitest';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';
import { expectAccessible, findStatement } from './views.ts';

const site = useReaderSite();
const browser = useBrowser();
afterEach(() => site.db.statement.updateMany({ data: { reviewState: 'EXTRACTED' } }));

test.each([
  ['DISPUTED', 'wavy', /^Disputed: Joe Biden told/],
  ['RETRACTED', 'line-through', /^Retracted: Joe Biden told/],
] as const)(
  'an article says in words what is %s, at the mark, in the panel and on paper',
  async (state, line, words) => {
    const { document, id } = await findStatement(site, 'Take the win');
    await site.db.statement.updateMany({
      where: { text: { contains: 'Take the win' } },
      data: { reviewState: state },
    });
    const page = await browser.openPage();
    await page.goto(`${site.url}/articles/${document}#${id}`);
    await page.locator('.chain-drawing').waitFor();
    const mark = page.locator('.marked-text mark', { hasText: 'Take the win' });
    const drawn = await mark.evaluate((element) => getComputedStyle(element).textDecoration);
    expect(drawn).toContain(line);
    expect(await page.locator('.reference a[aria-current]').textContent()).toContain(
      `Direct quote, Joe Biden ${state.toLowerCase()}`,
    );
    const label = state === 'DISPUTED' ? 'Disputed' : 'Retracted';
    await page.locator('.panel .card-tags', { hasText: label }).waitFor();
    expect(await page.locator('.panel .attribution-line').textContent()).toMatch(words);
    expect(await page.locator('.notes li').nth(3).locator('.note-line').textContent()).toMatch(
      words,
    );
    await expectAccessible(page);
  },
);

test('while nothing has come yet, the place of it says so', async () => {
  const page = await browser.openPage();
  let answer = () => {};
  const answered = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/graphql', async (route) => {
    await answered;
    await route.continue();
  });
  for (const path of ['/', '/people', '/search']) {
    await page.goto(site.url + path);
    await page.getByRole('status', { name: 'Loading' }).first().waitFor();
    await expectAccessible(page);
  }
  answer();
  await page.locator('.card').first().waitFor();
  expect(await page.getByRole('status', { name: 'Loading' }).count()).toBe(0);
});

test('a list of which nothing is on record, and one that was narrowed too far, say which they are', async () => {
  const page = await browser.openPage();
  await page.goto(`${site.url}/people?q=zeppelin`);
  await page.getByText('No such names are on record.').waitFor();
  await page.route('**/graphql', async (route) => {
    const data = { actors: { totalCount: 0, edges: [], pageInfo: { hasNextPage: false } } };
    await route.fulfill({ json: { data } });
  });
  await page.goto(`${site.url}/people`);
  await page.getByText('Nothing is on record yet.').waitFor();
});
