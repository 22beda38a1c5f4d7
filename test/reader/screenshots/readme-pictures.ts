import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { WellFilled } from './fill.ts';
import { open } from './take.ts';

const images = join(import.meta.dirname, '../../../docs/images');

/** The two pictures of the README. */
export async function takeReadmePictures(
  browser: Browser,
  url: string,
  filled: WellFilled,
): Promise<void> {
  const article = {
    name: 'article',
    path: `/articles/${filled.article}#${filled.statement}`,
    awaits: '.chain-drawing',
  };
  const person = {
    name: 'person',
    path: `/people/${filled.person}`,
    awaits: '.timeline-drawing',
  };
  for (const [picture, look, height] of [
    [article, 'light', 1_000],
    [person, 'dark', 900],
  ] as const) {
    const viewport = { width: 1_200, height };
    const page = await open(browser, picture, look, url, { viewport });
    await page.evaluate('scrollTo(0, 0)');
    await page.screenshot({ path: join(images, `reader-${picture.name}.png`) });
    await page.context().close();
  }
}
