import { expect, test } from 'vitest';
import type { ReviewState } from '../../src/generated/gql/graphql.ts';
import { graphql } from '../../src/generated/gql/index.ts';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';
import { expectAccessible, expectToFit, findStatement } from './views.ts';

const Review = graphql(`
  mutation ReviewForCheck($statement: ID!, $state: ReviewState!) {
    reviewStatement(input: { statement: $statement, state: $state, note: "Tried." }) {
      __typename
    }
  }
`);

const site = useReaderSite();
const browser = useBrowser();

test('holds a quotation against the record, the difference told by signs and words', async () => {
  const page = await browser.openPage({ viewport: { width: 360, height: 740 } });
  await page.goto(`${site.url}/check`);
  await page.getByLabel('The quotation').fill('You got a big win');
  await page.getByLabel(/Who is said/).fill('Biden');
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.getByRole('heading', { name: 'Altered' }).waitFor();
  expect(await page.locator('.match ins').first().innerText()).toMatch(/added: *\n?big/);
  const signs = await page.evaluate<string[]>(
    `['ins', 'del'].map((tag) => getComputedStyle(document.querySelector('.match ' + tag), '::before').content)`,
  );
  expect(signs[0]).toContain('+');
  expect(signs[1]).toContain('−');
  await expectAccessible(page);
  await expectToFit(page);
  const { document, id } = await findStatement(site, 'Take the win');
  await page.getByRole('link', { name: 'Read it in its article' }).first().click();
  await page.locator('.reference a[aria-current]').waitFor();
  expect(page.url()).toBe(`${site.url}/articles/${document}#${id}`);
});

test.each([
  ['?text=You+got+a+win.+Take+the+win', 'Said so'],
  ['?text=You+got+a+win.+Take+the+win&speaker=Gantz', 'Said by someone else'],
  ['?text=Mark+my+words+about+zeppelins', 'Not on record'],
])('an answer is shared by its address: %s', async (query, verdict) => {
  const page = await browser.openPage();
  await page.goto(`${site.url}/check${query}`);
  await page.getByRole('heading', { name: verdict, exact: true }).waitFor();
  expect(await page.getByLabel('The quotation').inputValue()).not.toBe('');
});

test.each([
  ['RETRACTED', 'Retracted'],
  ['DISPUTED', 'Disputed'],
] as const)('words that are %s never look like a yes', async (state, heading) => {
  const desk = await site.withKey('REVIEW');
  const { id } = await findStatement(site, 'Take the win');
  const review = (to: ReviewState) => desk.read(Review, { statement: id, state: to });
  await review(state);
  try {
    const page = await browser.openPage();
    await page.goto(`${site.url}/check?text=You+got+a+win.+Take+the+win`);
    await page.getByRole('heading', { name: heading, exact: true }).waitFor();
    expect(await page.locator('.verdict.verbatim, .verdict-word.verbatim').count()).toBe(0);
    expect(await page.getByText('Said so').count()).toBe(0);
    await expectAccessible(page);
  } finally {
    await review('CONFIRMED');
  }
});

test('says at the field what is wrong with the question', async () => {
  const page = await browser.openPage();
  await page.goto(`${site.url}/check`);
  await page.getByLabel('The quotation').fill('word '.repeat(4_001));
  await page.getByRole('button', { name: 'Check it' }).click();
  await page.locator('.question .problem').waitFor();
  expect(await page.getByLabel('The quotation').getAttribute('aria-invalid')).toBe('true');
});
