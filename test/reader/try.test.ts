import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';
import { expectAccessible, expectToFit } from './views.ts';

const site = useReaderSite();
const browser = useBrowser();
const text = '“It is done,” Ann Lee told Axios.';

async function openTry(options = {}) {
  const page = await browser.openPage(options);
  await page.goto(`${site.url}/try`);
  const field = page.getByLabel('The text');
  await field.waitFor();
  return { page, field };
}

test('reads a text as it is typed, stores nothing, and tells what was mended', async () => {
  const { page, field } = await openTry({ viewport: { width: 360, height: 740 } });
  const before = await site.db.document.count();
  await field.fill(text.replace('“', '\u0093').replace('”', '\u0094'));
  await page.locator('.finding').waitFor();
  expect(await page.locator('.finding').innerText()).toContain('Ann Lee');
  expect(await page.locator('.marked-text mark').first().textContent()).toContain('It is done');
  await page.getByText('Mended in the text on its way in').waitFor();
  await page.locator('.chain-drawing').first().waitFor();
  expect(await site.db.document.count()).toBe(before);
  await expectAccessible(page);
  await expectToFit(page);
});

test('tells by which rules a statement was read so, to whoever asks', async () => {
  const { page, field } = await openTry({ viewport: { width: 360, height: 740 } });
  await field.fill('Ann Lee said in a letter that the mill would stay.');
  await page.getByText('Why', { exact: true }).click();
  await page.locator('.why').getByText('in document', { exact: true }).waitFor();
  await expectAccessible(page);
  await expectToFit(page);
});

test('a reload loses nothing of what was typed', async () => {
  const { page, field } = await openTry();
  await field.fill(text);
  await page.getByText('Put it on record').click();
  await page.getByLabel('API key').fill('a key');
  await page.getByLabel('Headline').fill('It is done');
  await page.reload();
  expect(await page.getByLabel('The text').inputValue()).toBe(text);
  await page.locator('.finding').waitFor();
  await page.getByText('Put it on record').click();
  expect(await page.getByLabel('Headline').inputValue()).toBe('It is done');
  expect(page.url()).toBe(`${site.url}/try`);
});

test('is submitted with a key, problems told at their field, and then reviewed in its article', async () => {
  const { key } = await site.withKey('SUBMIT', 'REVIEW', 'READ');
  const { page, field } = await openTry();
  await field.fill(text);
  await page.getByText('Put it on record').click();
  await page.getByLabel('API key').fill(key);
  await page.getByLabel('Headline').fill('It is done');
  await page.getByLabel('Address').fill('no address');
  await page.getByRole('button', { name: 'Store and review' }).click();
  await page
    .locator('.field', { has: page.getByLabel('Address') })
    .getByRole('alert')
    .waitFor();
  await page.getByLabel('Address').fill('https://ulm.example/done');
  await page.getByRole('button', { name: 'Store and review' }).click();
  await page.getByRole('heading', { level: 1, name: 'It is done' }).waitFor();
  await page.locator('.reference a').first().click();
  await page.getByRole('region', { name: 'Review' }).waitFor();
  await page.getByRole('button', { name: 'Confirm' }).click();
  await page.locator('.panel .state-confirmed').waitFor();
  expect(page.url()).not.toContain(key);
  await expectAccessible(page);
});

test('a wrong key is told at its field, until another is entered', async () => {
  const { page, field } = await openTry();
  await field.fill(text);
  await page.getByText('Put it on record').click();
  await page.getByLabel('API key').fill('onrecord_wrong');
  await page.getByRole('button', { name: 'Store and review' }).click();
  const key = page.locator('.field', { has: page.getByLabel('API key') });
  await key.getByText('The gateway does not know this key.').waitFor();
  await page.getByLabel('API key').fill('onrecord_another');
  expect(await key.getByRole('alert').count()).toBe(0);
});
