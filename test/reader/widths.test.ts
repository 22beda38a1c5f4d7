import { beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';
import { everyView, findViewIds, type ViewIds } from './every-view.ts';
import { expectAccessible, expectToFit } from './views.ts';

const site = useReaderSite();
const browser = useBrowser();
let ids: ViewIds;
beforeAll(async () => {
  ids = await findViewIds(site);
});

/** Runs in the page: how many characters stand in its longest lines of running text. */
function longestLine(): number {
  const texts = document.querySelectorAll<HTMLElement>(
    '.words, .attribution-line, .marked-text p, .standfirst, .in-place',
  );
  const widths = [...texts].map((text) => {
    const letter = Number.parseFloat(getComputedStyle(text).fontSize) / 2;
    return text.getBoundingClientRect().width / letter;
  });
  return Math.max(0, ...widths);
}

for (const { name, address, awaits } of everyView) {
  test(`${name} fits windows of 360 and of 2,560 pixels, its lines readable`, async () => {
    const page = await browser.openPage({ viewport: { width: 2_560, height: 1_440 } });
    await page.goto(site.url + address(ids));
    await page.locator(awaits).first().waitFor();
    for (const width of [2_560, 1_280, 360]) {
      await page.setViewportSize({ width, height: 900 });
      await expectToFit(page);
      expect(await page.evaluate(longestLine)).toBeLessThan(85);
    }
    await expectAccessible(page);
  });
}
