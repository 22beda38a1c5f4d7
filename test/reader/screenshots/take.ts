import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { Picture } from './pictures.ts';

/** How each view is looked at. */
export const looks: Readonly<Record<string, BrowserContextOptions>> = {
  light: { viewport: { width: 1_280, height: 860 }, colorScheme: 'light' },
  dark: { viewport: { width: 1_280, height: 860 }, colorScheme: 'dark' },
  narrow: {
    viewport: { width: 360, height: 740 },
    colorScheme: 'light',
    isMobile: true,
    hasTouch: true,
  },
  wide: { viewport: { width: 2_560, height: 1_440 }, colorScheme: 'light' },
};

/** Takes one picture into a folder: `article-dark.png`. */
export async function takePicture(
  browser: Browser,
  { picture, look, url, folder }: { picture: Picture; look: string; url: string; folder: string },
): Promise<void> {
  const page = await open(browser, picture, look, url);
  const path = join(folder, `${picture.name}-${look}.png`);
  if (!picture.windowOnly) await growToContent(page);
  await page.screenshot({ path });
  await page.context().close();
}

/** Makes the window as high as the page: a `fullPage` picture forgets that fingers have no keys. */
async function growToContent(page: Page): Promise<void> {
  const width = page.viewportSize()?.width ?? 0;
  const height = await page.evaluate<number>('document.documentElement.scrollHeight');
  await page.setViewportSize({ width, height });
}

/** Opens a view as a look has it, everything that was awaited in place. */
export async function open(
  browser: Browser,
  picture: Picture,
  look: string,
  url: string,
  options: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    ...looks[look],
    reducedMotion: 'reduce',
    ...options,
  });
  const page = await context.newPage();
  await picture.before?.(page);
  await page.goto(url + picture.path);
  await page.locator(picture.awaits).first().waitFor();
  await picture.act?.(page);
  await page.evaluate('document.fonts.ready');
  return page;
}
