import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';
import { submit } from '../support/submit-document.ts';
import { expectAccessible, expectToFit, findStatement, patience } from './views.ts';

const site = useReaderSite();
const browser = useBrowser();

async function openArticle(hash = '', options = {}) {
  const page = await browser.openPage(options);
  const { document, id } = await findStatement(site, 'Take the win');
  await page.goto(`${site.url}/articles/${document}${hash && `#${hash}`}`);
  await page.locator('.reference').first().waitFor();
  return { page, id, path: `/articles/${document}` };
}

test('marks every statement of the article where it stands, the text whole', async () => {
  const { page } = await openArticle();
  expect(await page.locator('.reference a').allTextContents()).toEqual([
    '1: Reported speech, Joe Biden',
    '2: Partly quoted, Joe Biden hedged',
    '3: Reported speech, Joe Biden hedged',
    '4: Direct quote, Joe Biden',
    '5: Reported speech, Joe Biden',
    '6: Partly quoted, Joe Biden',
    '7: Reported speech, Benny Gantz',
    '8: Direct quote, Benny Gantz',
  ]);
  const marked = await page.locator('mark', { hasText: 'Take the win' }).first().textContent();
  expect(marked).toBe('“You got a win. Take the win,”');
  const last = await page.locator('.marked-text p').last().innerText();
  expect(last).toContain('Gantz said in a statement, according to Reuters.');
});

test('tells direct, partly quoted and reported words apart by their lines, not by colour alone', async () => {
  const { page } = await openArticle();
  const lines = await page.evaluate<string[]>(
    `[...document.querySelectorAll('.legend mark')].map((one) => getComputedStyle(one).textDecorationStyle)`,
  );
  expect(new Set(lines).size).toBe(3);
});

test('chooses by mouse: who, to whom, when, how, and through whom the words came', async () => {
  const { page, id } = await openArticle();
  await page.locator('mark', { hasText: 'You got a win' }).first().click();
  const panel = page.getByRole('complementary', { name: 'Statement 4 of 8' });
  await panel.waitFor();
  const facts = await panel.locator('.statement-facts').innerText();
  for (const words of ['Joe Biden', 'Benjamin Netanyahu', '13 April 2024', 'On a call', '“told”']) {
    expect(facts).toContain(words);
  }
  await panel.locator('.chain-drawing').waitFor();
  expect(await panel.locator('.chain-name').allTextContents()).toEqual([
    'Joe Biden',
    'a White House official',
    'Axios',
    'Unknown publisher',
  ]);
  expect(await panel.locator('.chain .for-ears').innerText()).toMatch(
    /Joe Biden, then a White House official, anonymous, told of it/,
  );
  expect(page.url()).toContain(`#${id}`);
});

test('goes through the statements by keys, lets go by Escape, and keeps the focus where it is', async () => {
  const { page } = await openArticle();
  const chosen = () => page.locator('.reference a[aria-current]').textContent();
  const focused = () => page.evaluate<string>('document.activeElement.textContent');
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await expect.poll(chosen, patience).toMatch(/^2:/);
  await page.keyboard.press('k');
  await expect.poll(chosen, patience).toMatch(/^1:/);
  await page.keyboard.press('ArrowRight');
  await expect.poll(chosen, patience).toMatch(/^2:/);
  expect(await focused()).toMatch(/^2:/);
  await page.keyboard.press('Escape');
  await page.locator('.panel:not(.is-open)').waitFor();
  expect(await focused()).toMatch(/^2:/);
  expect(await page.locator('.reference a[tabindex="0"]').count()).toBe(1);
});

test('Enter on the chosen statement goes to what is known of it, and Escape comes back', async () => {
  const { page } = await openArticle();
  const focused = () =>
    page.evaluate<string>('document.activeElement.ariaLabel ?? document.activeElement.textContent');
  await page.keyboard.press('j');
  await page.getByRole('complementary', { name: 'Statement 1 of 8' }).waitFor();
  expect(await focused()).toMatch(/^1:/);
  await page.keyboard.press('Enter');
  expect(await focused()).toBe('Statement 1 of 8');
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Close (Escape)');
  await page.keyboard.press('Escape');
  expect(await focused()).toMatch(/^1:/);
});

test('opens at the statement that its address names, and Enter chooses another', async () => {
  const { id } = await findStatement(site, 'regional coalition');
  const { page } = await openArticle(id);
  await page.getByRole('complementary', { name: 'Statement 8 of 8' }).waitFor();
  await page.keyboard.press('k');
  await page.getByRole('complementary', { name: 'Statement 7 of 8' }).waitFor();
  await page.goto(page.url().split('#')[0] ?? '');
  await page.locator('.reference a').first().focus();
  await page.keyboard.press('Enter');
  await page.getByRole('complementary', { name: 'Statement 1 of 8' }).waitFor();
});

test('has nothing serious against it, chosen or not, and fits 360 pixels', async () => {
  const { page } = await openArticle('', { viewport: { width: 360, height: 740 } });
  await expectAccessible(page);
  await expectToFit(page);
  await page.locator('.reference a').nth(3).click();
  await page.locator('.chain-drawing').waitFor();
  await expectAccessible(page);
  await expectToFit(page);
});

test('prints every quote as a footnote with its source', async () => {
  const { page } = await openArticle();
  await page.emulateMedia({ media: 'print' });
  const notes = page.locator('.notes li');
  expect(await notes.count()).toBe(8);
  expect(await notes.nth(3).innerText()).toContain(
    'Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios.',
  );
  const marked = await page.locator('.marked-text').innerText();
  for (const [at, note] of (await notes.all()).entries()) {
    const words = (await note.locator('.words').innerText()).replace(/^“|”$/g, '');
    expect(await page.locator('.reference').nth(at).innerText()).toMatch(new RegExp(`^${at + 1}`));
    expect(marked).toContain(words);
    expect(await note.locator('.note-line').innerText()).toMatch(/\.( |$)/);
  }
  expect(await page.locator('.panel').isVisible()).toBe(false);
  expect(await page.locator('.reference').nth(3).isVisible()).toBe(true);
  expect(await page.locator('.print-only').innerText()).toContain(page.url());
  const pdf = await page.pdf({ format: 'A4' });
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
});

test('shows what the text holds as text, whatever it is', async () => {
  // Elements that the repair of texts leaves, since nobody pastes articles with them.
  const text = '“<details open ontoggle=alert(1)> is <object>bold</object>,” Ann Lee said.';
  await submit(site, { text, title: '<script>alert(2)</script>' });
  const page = await browser.openPage();
  await page.goto(`${site.url}/articles`);
  await page.getByRole('link', { name: '<script>alert(2)</script>' }).click();
  await page.locator('.reference').first().waitFor();
  expect(await page.locator('.marked-text').innerText()).toContain(
    '<details open ontoggle=alert(1)>',
  );
  expect(await page.locator('.marked-text details, .marked-text object').count()).toBe(0);
});
