import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';
import { expectAccessible, expectToFit, findStatement, patience } from './views.ts';

const site = useReaderSite();
const browser = useBrowser();

async function openStatement(words: string, key = '') {
  const { id } = await findStatement(site, words);
  const page = await browser.openPage();
  await page.addInitScript(`sessionStorage.setItem('onrecord.key', '${key}')`);
  await page.goto(`${site.url}/statements/${id}`);
  await page.locator('.chain-drawing').waitFor();
  return page;
}

test('shows the record of a statement: words, line, chain, place in print and history', async () => {
  const page = await openStatement('Take the win');
  expect(await page.getByRole('heading', { level: 1 }).innerText()).toBe(
    '“You got a win. Take the win”',
  );
  expect(await page.locator('.chain-name').allTextContents()).toContain('a White House official');
  expect(await page.locator('.in-place mark').innerText()).toContain('Take the win');
  expect(await page.locator('.history li').last().innerText()).toContain('first stored');
  await expectAccessible(page);
  await page.setViewportSize({ width: 360, height: 740 });
  await expectToFit(page);
});

test('is copied with its source', async () => {
  const page = await openStatement('Take the win');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.getByRole('button', { name: 'Copy with its source' }).click();
  const copied = () => page.evaluate<string>('navigator.clipboard.readText()');
  await expect
    .poll(copied, patience)
    .toBe(
      '“You got a win. Take the win”\n— Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios',
    );
  await page.getByText('Copied').waitFor();
});

test('is reviewed with a key: confirmed, disputed, retracted, with the history shown', async () => {
  const { key } = await site.withKey('REVIEW');
  const page = await openStatement('strike back at Iran', key);
  await page.getByLabel('Note, kept in the history').fill('Gantz denies it');
  await page.getByRole('button', { name: 'Dispute' }).click();
  await page.locator('.record-head .state-disputed').waitFor();
  await expect
    .poll(() => page.locator('.history li').first().innerText(), patience)
    .toMatch(/Gantz denies it/);
  await page.getByRole('button', { name: 'Retract' }).click();
  await page.locator('.record-head .state-retracted').waitFor();
  expect(await page.locator('.record-head .attribution-line').innerText()).toMatch(/^Retracted: /);
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.locator('.record-head .state-confirmed').waitFor();
  expect(page.url()).not.toContain(key);
  await expectAccessible(page);
});

test('is corrected with a note, and what is wrong is told at its field', async () => {
  const { key } = await site.withKey('REVIEW');
  const page = await openStatement('regional coalition', key);
  await page.getByText('Correct speaker or words').click();
  await page.getByRole('textbox', { name: 'Words' }).fill('We will build a castle');
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  const why = page.getByLabel('Why, kept in the history');
  await page.locator('.field', { has: why }).getByRole('alert').waitFor();
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.id'), patience)
    .toBe(await why.getAttribute('id'));
  await why.fill('Misheard');
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  const words = page.locator('.field', { has: page.getByRole('textbox', { name: 'Words' }) });
  await words.getByRole('alert').waitFor();
  expect(await page.getByRole('textbox', { name: 'Words' }).getAttribute('aria-invalid')).toBe(
    'true',
  );
  await page.getByRole('textbox', { name: 'Words' }).fill('We will build a regional coalition');
  await page.getByLabel('Speaker').fill('Benjamin Gantz Senior');
  await page.getByRole('button', { name: 'Correct', exact: true }).click();
  await page.getByText('Corrected').waitFor();
  await expect
    .poll(() => page.locator('.statement-facts').innerText(), patience)
    .toContain('Benjamin Gantz Senior');
  expect(await page.locator('.history li').first().innerText()).toContain('Misheard');
});

test('is reviewed with a key that is entered beside it, and says so where the key may not', async () => {
  const reader = await site.withKey('READ');
  const page = await openStatement('Take the win');
  await page.getByText('Review it, with an API key').click();
  await page.getByLabel('API key').fill(reader.key);
  await page.getByRole('button', { name: 'Dispute' }).click();
  await page.getByText('This key does not have the scope for that.').waitFor();
  const desk = await site.withKey('REVIEW');
  await page.getByLabel('API key').fill(desk.key);
  await page.getByRole('button', { name: 'Dispute' }).click();
  await page.locator('.record-head .state-disputed').waitFor();
  await expectAccessible(page);
});

test('a chain that is too wide for its place runs downwards, no smaller', async () => {
  const page = await openStatement('Take the win');
  const size = () =>
    page.evaluate<[number, number, number]>(`(() => {
      const drawing = document.querySelector('.chain-drawing');
      const { width, height } = drawing.getBoundingClientRect();
      return [width, height, width / drawing.viewBox.baseVal.width];
    })()`);
  const [width, height] = await size();
  expect(width).toBeGreaterThan(height);
  await page.setViewportSize({ width: 360, height: 740 });
  await expect.poll(async () => (await size())[1] > (await size())[0], patience).toBe(true);
  expect((await size())[2]).toBeCloseTo(1);
});
