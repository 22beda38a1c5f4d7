import type { Page } from 'playwright-core';
import { beforeAll, expect, test } from 'vitest';
import { useBrowser } from '../support/browser/browser.ts';
import { useReaderSite } from '../support/browser/reader-site.ts';
import { everyView, findViewIds, type ViewIds } from './every-view.ts';

const site = useReaderSite();
const browser = useBrowser();
let ids: ViewIds;
beforeAll(async () => {
  ids = await findViewIds(site);
});

/** What the Tab key stopped at. */
interface Stop {
  name: string;
  /** On the page, in pixels, nothing within it scrolled. */
  left: number;
  top: number;
  isShown: boolean;
  isLast: boolean;
}

/** Runs in the page: where the focus is, and whether one sees that it is there. */
function readStop(): Stop {
  const active = document.activeElement as HTMLElement;
  // Hidden radio buttons show their focus on the label beside them.
  const seen = getComputedStyle(active).opacity === '0' ? active.nextElementSibling : active;
  const box = (seen ?? active).getBoundingClientRect();
  let scrolled = 0;
  for (let around = seen?.parentElement; around; around = around.parentElement) {
    scrolled += around.scrollTop;
  }
  const { outlineStyle, outlineWidth } = getComputedStyle(seen ?? active);
  // The button within a field for dates is the browser's, and so is how it shows its focus.
  const isOutlined =
    (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1) ||
    active.matches('input[type=date]');
  const isInWindow = box.bottom > 0 && box.top < innerHeight && box.right > 0;
  return {
    name: (active.ariaLabel ?? active.textContent ?? '').trim().slice(0, 40) || active.id,
    left: Math.round(box.left),
    top: Math.round(box.top + scrolled),
    isShown: isInWindow && isOutlined,
    isLast: active.matches('.colophon a'),
  };
}

/** Goes through a page by the Tab key, from where it is to the last link beneath it. */
async function walk(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  while (stops.length < 300 && !stops.at(-1)?.isLast) {
    await page.keyboard.press('Tab');
    stops.push(await page.evaluate(readStop));
  }
  return stops;
}

/** Stops that lie before the one that they follow: further up, and no column further on. */
function stepsBack(stops: readonly Stop[]): string[] {
  return stops.slice(1).flatMap((stop, at) => {
    const before = stops[at];
    const isBack = before && stop.top < before.top - 12 && stop.left <= before.left;
    return isBack ? [`${before.name} → ${stop.name}`] : [];
  });
}

for (const { name, address, awaits } of everyView) {
  test(`the Tab key goes through ${name} as one reads it, in sight, and out of it again`, async () => {
    for (const width of [1_280, 360]) {
      await expectGoodWalk(await openAt(address(ids), awaits, width));
    }
  });
}

test('the Tab key goes from the chosen statement’s article to what is known of it, and reviews it', async () => {
  const { key } = await site.withKey('REVIEW');
  const address = `/articles/${ids.document}#${ids.statement}`;
  await expectGoodWalk(await openAt(address, '.panel .review', 1_280, key));
  await expectGoodWalk(await openAt(`/statements/${ids.statement}`, '.review', 1_280, key));
});

async function openAt(address: string, awaits: string, width: number, key = ''): Promise<Page> {
  const viewport = { width, height: 860 };
  const page = await browser.openPage({ viewport, reducedMotion: 'reduce' });
  if (key) await page.addInitScript(`sessionStorage.setItem('onrecord.key', '${key}')`);
  await page.goto(site.url + address);
  await page.locator(awaits).first().waitFor();
  return page;
}

async function expectGoodWalk(page: Page): Promise<void> {
  // An article that was opened at a statement has the focus there.
  await page.locator('.skip').focus();
  const stops = await walk(page);
  expect(stops[0]?.name).toBe('OnRecord, front page');
  expect(stops.filter(({ isShown }) => !isShown).map(({ name }) => name)).toEqual([]);
  expect(stepsBack(stops)).toEqual([]);
  expect(stops.at(-1)?.isLast, `it ended at ${stops.at(-1)?.name}`).toBe(true);
}

test('the skip link leads past the places to go', async () => {
  const page = await browser.openPage();
  await page.goto(`${site.url}/people`);
  await page.locator('.entry').first().waitFor();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  expect(await page.evaluate<string>('document.activeElement.id')).toBe('directory-search');
});
