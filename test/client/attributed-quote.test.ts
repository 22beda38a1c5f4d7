import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadDemo } from '../../src/exchange/demo.ts';
import { encodeGlobalId } from '../../src/graphql/global-id.ts';
import { expectNoSeriousViolations, useBrowser } from '../support/browser/browser.ts';
import { useEmbedSite, useForeignSite } from '../support/browser/embed-site.ts';
import { useGateway } from '../support/gateway.ts';

const gateway = useGateway();
const site = useEmbedSite(gateway);
const browser = useBrowser();
const line =
  'Joe Biden told Benjamin Netanyahu, according to a White House official who spoke with Axios';
let id = '';

/** A page of somebody else's, whose policy forbids inline styles and markup made of text. */
const foreign = useForeignSite((request, response) => {
  const { searchParams } = new URL(request.url ?? '/', 'http://foreign.example');
  const policy = `default-src 'none'; script-src ${site()}; connect-src ${site()}; frame-src ${site()}; require-trusted-types-for 'script'; trusted-types 'none'`;
  response.setHeader('content-security-policy', policy);
  response.setHeader('content-type', 'text/html; charset=utf-8');
  const statement = searchParams.get('statement') ?? id;
  response.end(`<!doctype html><html lang="en"><title>A page</title><main><h1>News</h1>
    <attributed-quote statement="${statement}">See the record.</attributed-quote>
    <iframe title="The same" src="${site()}/embed/${statement}"></iframe></main>
    <script type="module" src="${site()}/client/attributed-quote.js"></script></html>`);
});

beforeAll(async () => {
  await loadDemo({ db: gateway.db, clock: () => new Date() });
  const where = { text: { contains: 'You got a win' } };
  const found = await gateway.db.statement.findFirstOrThrow({ where, select: { id: true } });
  id = encodeGlobalId('Statement', found.id);
});

async function openForeign(options = {}, statement = id): Promise<Page> {
  const page = await browser.openPage(options);
  await page.goto(`${foreign()}/?statement=${statement}`);
  return page;
}

describe('<attributed-quote> in a page of another origin', () => {
  test('shows the words with their line, and describes them to programs', async () => {
    const page = await openForeign();
    const quote = page.locator('attributed-quote');
    await quote.locator('blockquote').waitFor();
    expect(await quote.locator('blockquote').textContent()).toBe('“You got a win. Take the win”');
    expect(await quote.locator('figcaption').textContent()).toContain(`— ${line}`);
    const place = await quote.locator('figcaption a').getAttribute('href');
    expect(place).toMatch(new RegExp(`^${site()}/articles/[\\w-]+#${id}$`));
    const jsonLd = await quote.locator('script[type="application/ld+json"]').textContent();
    expect(JSON.parse(jsonLd ?? '')).toMatchObject({ '@type': 'Quotation', creditText: line });
    await expectNoSeriousViolations(page);
  });

  test('saved with the page, runs no script that a headline holds', async () => {
    const title = '</script><img src="x" onerror="document.title = `run`"><!-- & \u2028';
    const where = {
      attributions: { some: { statement: { text: { contains: 'You got a win' } } } },
    };
    const document = await gateway.db.document.findFirstOrThrow({ where, select: { id: true } });
    await gateway.db.document.update({ where: { id: document.id }, data: { title } });
    const page = await openForeign();
    const script = page.locator('attributed-quote script[type="application/ld+json"]');
    await script.waitFor({ state: 'attached' });
    expect(await script.textContent()).toContain('onerror');
    expect(JSON.stringify(JSON.parse((await script.textContent()) ?? ''))).toContain(
      JSON.stringify(title),
    );

    const saved = await browser.openPage();
    await saved.setContent(await page.content());
    expect(await saved.locator('img').count()).toBe(0);
    expect(await saved.title()).toBe('A page');
  });

  test('gives the line along with copied words', async () => {
    const page = await openForeign();
    const words = page.locator('attributed-quote blockquote');
    await words.click({ clickCount: 3 });
    const copied = await page.evaluate(`new Promise((resolve) => {
      document.addEventListener('copy', ({ clipboardData }) => resolve(clipboardData.getData('text/plain')));
      document.execCommand('copy');
    })`);
    expect(copied).toContain(`— ${line}`);
  });

  test('tells the line to those who hear the page, with the words and again after them', async () => {
    const page = await openForeign();
    await page.locator('attributed-quote blockquote').waitFor();
    const debug = await page.context().newCDPSession(page);
    const { nodes } = await debug.send('Accessibility.getFullAXTree');
    const heard = nodes.filter(({ ignored }) => !ignored);
    const quote = heard.find(({ role }) => role?.value === 'blockquote');
    expect(quote?.description?.value).toBe(`— ${line}`);
    const texts = heard.filter(({ role }) => role?.value === 'StaticText');
    const at = (text: string) => texts.findIndex(({ name }) => name?.value === text);
    expect(at('“You got a win. Take the win”')).toBeGreaterThan(-1);
    expect(at(`— ${line}`)).toBe(at('“You got a win. Take the win”') + 1);
  });

  test('takes its colours and its type from the page, by parts and properties', async () => {
    const page = await openForeign();
    const quote = page.locator('attributed-quote');
    await quote.locator('blockquote').waitFor();
    // The page's policy forbids styles within it, but not sheets that its own script makes.
    await page.evaluate(`{
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(\`
        attributed-quote { --attributed-quote-surface: rgb(4, 5, 6); --attributed-quote-link: rgb(7, 8, 9) }
        attributed-quote::part(quote) { border-inline-start-width: 9px }
        attributed-quote::part(words) { color: rgb(1, 2, 3) }
        attributed-quote::part(attribution) { text-transform: uppercase }\`);
      document.adoptedStyleSheets = [sheet];
    }`);
    const styleOf = (part: string, property: string) =>
      quote
        .locator(`[part~=${part}]`)
        .first()
        .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
    expect(await styleOf('quote', 'background-color')).toBe('rgb(4, 5, 6)');
    expect(await styleOf('quote', 'border-inline-start-width')).toBe('9px');
    expect(await styleOf('words', 'color')).toBe('rgb(1, 2, 3)');
    expect(await styleOf('attribution', 'text-transform')).toBe('uppercase');
    expect(await styleOf('link', 'color')).toBe('rgb(7, 8, 9)');
  });

  test('says that a statement was retracted, and that there is none', async () => {
    await gateway.db.statement.updateMany({ data: { reviewState: 'RETRACTED' } });
    const page = await openForeign({ colorScheme: 'dark', viewport: { width: 360, height: 640 } });
    const warning = page.locator('attributed-quote [part=warning]').first();
    await warning.waitFor();
    expect(await warning.textContent()).toBe('Retracted: this attribution was withdrawn.');
    await expectNoSeriousViolations(page);
    await gateway.db.statement.updateMany({ data: { reviewState: 'EXTRACTED' } });

    const none = await openForeign({}, 'none');
    const alert = none.locator('attributed-quote').getByRole('alert');
    expect(await alert.textContent()).toBe('There is no such statement on record.');
    expect(await none.getByText('See the record.').isVisible()).toBe(true);
  });
});
