import { expect, test } from 'vitest';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { storeDocument } from '../../src/modules/document/service.ts';
import { recordAttributedStatement } from '../../src/modules/statement/service.ts';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';
import { person } from '../support/statement-drafts.ts';
import { submit } from '../support/submit-document.ts';
import { expectAccessible, expectToFit, patience } from './views.ts';

const site = useReaderSite();
const browser = useBrowser();

test('the front page says what this is and leads everywhere', async () => {
  const page = await browser.openPage({ viewport: { width: 360, height: 740 } });
  await page.goto(site.url);
  await page.locator('.card').first().waitFor();
  await expectAccessible(page);
  await expectToFit(page);
  for (const name of [
    'Search',
    'Articles',
    'People',
    'Sources',
    'Events',
    'Check a quote',
    'Try it',
  ]) {
    await page.getByRole('navigation').getByRole('link', { name }).click();
    await expect
      .poll(() => page.locator('.places [aria-current]').textContent(), patience)
      .toBe(name);
  }
});

test('the theme is the system’s until another is chosen, which is kept', async () => {
  const page = await browser.openPage({ colorScheme: 'dark' });
  const paper = () =>
    page.evaluate<string>('getComputedStyle(document.documentElement).backgroundColor');
  await page.goto(`${site.url}/check`);
  expect(await paper()).toBe('rgb(20, 20, 18)');
  await page.getByRole('button', { name: 'Use the light theme' }).click();
  expect(await paper()).toBe('rgb(251, 250, 246)');
  await page.reload();
  expect(await paper()).toBe('rgb(251, 250, 246)');
  await page.getByRole('button', { name: 'Use the dark theme' }).waitFor();
});

test('the first stop of the Tab key skips to the content, and a new view takes the focus', async () => {
  const page = await browser.openPage();
  await page.goto(`${site.url}/people`);
  await page.locator('.entry').first().waitFor();
  await page.keyboard.press('Tab');
  expect(await page.evaluate<string>('document.activeElement.textContent')).toBe(
    'Skip to the content',
  );
  await page.locator('.entry-name').first().click();
  await expect
    .poll(() => page.evaluate<string>('document.activeElement.id'), patience)
    .toBe('main');
});

test('an address that leads nowhere says so, with status 404', async () => {
  const page = await browser.openPage();
  for (const path of ['/nowhere', '/statements/none', '/people/none/of/these']) {
    const response = await page.goto(site.url + path);
    expect(response?.status(), path).toBe(404);
    await page.getByRole('heading', { level: 1, name: /^No such/ }).waitFor();
  }
  await expectAccessible(page);
});

test('text of another direction runs its own way', async () => {
  const text = '“Take the win,” Ann Lee said.\n\nقالت آن لي: “لن يبحر أحد”.';
  await submit(site, { text, title: 'الميناء يفتح يوم الجمعة' });
  const page = await browser.openPage();
  await page.goto(`${site.url}/articles`);
  await page.getByRole('link', { name: 'الميناء يفتح يوم الجمعة' }).click();
  await page.locator('.reference').first().waitFor();
  const directions = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.marked-text p')].map((one) => getComputedStyle(one).direction)`,
  );
  expect(directions).toEqual(['ltr', 'rtl']);
  await expectAccessible(page);
});

test('a name that runs from right to left leaves the English line about it alone', async () => {
  const deps = { db: site.db, clock: () => new Date() };
  const { document } = await storeDocument(deps, { text: 'قالت آن لي: “لن يبحر أحد”.' });
  const statement = await recordAttributedStatement(deps, {
    documentId: document.id,
    ...{ text: 'لن يبحر أحد', kind: 'DIRECT', speaker: person('آن لي') },
    attribution: { method: 'MANUAL', confidence: 1, chain: [] },
  });
  const page = await browser.openPage();
  const address = `/articles/${encodeGlobalId('Document', document.id)}`;
  await page.goto(`${site.url}${address}#${encodeGlobalId('Statement', statement)}`);
  await page.locator('.chain-drawing').waitFor();
  const directionOf = (selector: string) =>
    page.evaluate<string>(`getComputedStyle(document.querySelector('${selector}')).direction`);
  expect(await page.locator('.panel .attribution-line').innerText()).toMatch(/^آن لي said/);
  expect(await directionOf('.panel .attribution-line')).toBe('ltr');
  expect(await directionOf('.note-line')).toBe('ltr');
  expect(await directionOf('.statement-facts dd')).toBe('ltr');
  expect(await directionOf('.panel-words .words')).toBe('rtl');
  await page.goto(site.url);
  const bars = page.getByRole('list', { name: 'Most quoted' });
  const name = await bars.getByRole('link', { name: 'آن لي' }).boundingBox();
  expect(name?.x).toBe((await bars.boundingBox())?.x);
});

test('whoever wants no motion gets none', async () => {
  const page = await browser.openPage({ reducedMotion: 'reduce' });
  await page.goto(site.url);
  const moving = await page.evaluate<number>(
    `[...document.querySelectorAll('*')].filter((one) => parseFloat(getComputedStyle(one).transitionDuration) > 0 || getComputedStyle(one).animationName !== 'none').length`,
  );
  expect(moving).toBe(0);
});
