import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';
import { findChromium } from './find-chromium.ts';

export interface TestBrowser {
  /**
   * Opens a page in a context of its own, closed with the test. An error that a script of the page
   * does not catch fails the test.
   */
  openPage(options?: BrowserContextOptions): Promise<Page>;
}

/** Starts a browser, in which the rules of the web hold: origins are apart, policies are kept. */
export async function launchBrowser(): Promise<Browser> {
  const { path, env } = await findChromium();
  // The sandbox takes leave that containers do not give; only our own pages are opened.
  return chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

/** Gives the tests of a file a real browser, started before the first and ended after the last. */
export function useBrowser(): TestBrowser {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser?.close());
  return {
    async openPage(options = {}) {
      if (!browser) throw new Error('The browser exists only while the tests run.');
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => errors.push(String(error.stack ?? error)));
      onTestFinished(async () => {
        await context.close();
        expect(errors, 'errors that no script caught').toEqual([]);
      });
      return page;
    },
  };
}

/**
 * Fails where axe-core finds something serious or critical, in the page or in one of its frames; says
 * what, where, and why.
 *
 * @param within a selector of the part to look at. @default the whole page
 */
export async function expectNoSeriousViolations(page: Page, within?: string): Promise<void> {
  const found = await Promise.all(
    page.frames().map(async (frame) => {
      // Evaluated by the debugger and not by the page, whose policy would forbid it.
      await frame.evaluate(axe.source);
      return frame.evaluate(runAxe, frame === page.mainFrame() ? within : undefined);
    }),
  );
  if (found.flat().length > 0) throw new Error(found.flat().join('\n\n'));
}

/** Runs in the page. */
async function runAxe(within: string | undefined): Promise<string[]> {
  const { axe: runner } = globalThis as unknown as { axe: typeof axe };
  const results = await runner.run(within ?? { exclude: [] }, { iframes: false });
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, help, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary}`),
    );
}
