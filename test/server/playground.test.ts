import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';

const site = useReaderSite();
const browser = useBrowser();

/** What GraphiQL shows as the answer, its lines joined. */
async function answerOf(page: Page): Promise<string> {
  const lines = await page.locator('.result-window .view-lines').allInnerTexts();
  return lines.join().replace(/\s+/g, ' ');
}

test.each([
  ['WhatDidBidenTellNetanyahu', '"totalCount": 3'],
  ['OnAnonymousOfficialsAlone', '"descriptor": "a White House official"'],
  ['CarriedByAxiosFirst', '"role": "ORIGIN", "source": { "name": "a White House official" }'],
  ['SaidAtTheEvent', '"title": "Call between Joe Biden and Benjamin Netanyahu"'],
  ['DidHeReallySayThat', '"verdict": "ALTERED"'],
  ['WhoIsQuoted', '"label": "Joe Biden", "count": 6'],
])('the first click chooses the tab %s, and the next asks for it', async (tab, answer) => {
  const page = await browser.openPage({ viewport: { width: 1_600, height: 900 } });
  await page.goto(`${site.url}/graphql`);
  await page.getByRole('button', { name: tab, exact: true }).click();
  await page.getByRole('button', { name: /^Execute query/ }).click();
  await expect.poll(() => answerOf(page), { timeout: 30_000 }).toContain(answer);
  expect(await answerOf(page)).toMatch(/^\{ "data"/);
});

test('goes from tab to tab, and asks for what stands in each', async () => {
  const page = await browser.openPage({ viewport: { width: 1_600, height: 900 } });
  const asked: string[] = [];
  page.on('request', (request) => {
    const { operationName, query } = (request.postDataJSON() ?? {}) as Record<string, string>;
    if (operationName && operationName !== 'IntrospectionQuery')
      asked.push(`${operationName}: ${query?.includes(`query ${operationName}`)}`);
  });
  await page.goto(`${site.url}/graphql`);
  const tabs = ['SaidAtTheEvent', 'WhoIsQuoted', 'DidHeReallySayThat', 'CarriedByAxiosFirst'];
  for (const tab of tabs) {
    await page.getByRole('button', { name: tab, exact: true }).click();
    await page.getByRole('button', { name: /^Execute query/ }).click();
    await expect.poll(() => asked.length, { timeout: 30_000 }).toBe(tabs.indexOf(tab) + 1);
  }
  expect(asked).toEqual(tabs.map((tab) => `${tab}: true`));
});

test('has room for the question and for the answer in a window of 360 pixels', async () => {
  const viewport = { width: 360, height: 740 };
  const page = await browser.openPage({ viewport, isMobile: true, hasTouch: true });
  await page.goto(`${site.url}/graphql`);
  await page.getByRole('button', { name: 'DidHeReallySayThat', exact: true }).tap();
  await page.getByRole('button', { name: /^Execute query/ }).tap();
  await expect.poll(() => answerOf(page), { timeout: 30_000 }).toContain('"verdict": "ALTERED"');
  for (const part of ['.graphiql-query-editor', '.result-window']) {
    const box = await page.locator(part).boundingBox();
    expect(box?.width, part).toBeGreaterThan(300);
    expect(box?.height, part).toBeGreaterThan(150);
  }
  expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBe(360);
});

test('keeps a key that stands in its headers for the tab only', async () => {
  const page = await browser.openPage({ viewport: { width: 1_600, height: 900 } });
  await page.goto(`${site.url}/graphql`);
  await page.evaluate("localStorage.setItem('graphiql:headers', 'onrecord_earlier')");
  await page.reload();
  await page.getByRole('button', { name: 'Headers', exact: true }).click();
  await page.locator('.graphiql-editor-tool .monaco-editor').last().click();
  await page.keyboard.type('{"authorization": "Bearer onrecord_secret');
  const kept = (storage: string) => page.evaluate<string>(`JSON.stringify({ ...${storage} })`);
  await expect.poll(() => kept('sessionStorage'), { timeout: 30_000 }).toContain('onrecord_secret');
  expect(await kept('localStorage')).not.toContain('onrecord_');
});
