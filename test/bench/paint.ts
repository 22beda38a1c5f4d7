import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createGatewayLife } from '../faults/gateway-life.ts';
import { launchBrowser } from '../support/browser/browser.ts';
import { findFreePort } from '../support/processes/free-port.ts';

// How soon the reader paints on the demo: a built gateway, a browser that has nothing in its cache.
// The front page and the demo's article, at the machine's speed and with the page's processor four
// times as slow. Milliseconds since the navigation began; the median and the slowest of the rounds.

const rounds = 7;

interface Paint {
  /** Something of the page is there: its first words. */
  first: number;
  /** The largest piece of the first screen is there. */
  largest: number;
  /** The first statement is there. */
  statement: number;
}

const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-paint-'));
const gateway = createGatewayLife({ dataDir, port: Number(await findFreePort()) });
gateway.start('--demo');
let browser: Browser | undefined;
try {
  await gateway.becomesReady();
  browser = await launchBrowser();
  const article = await findArticle(browser);
  for (const [name, path, statement] of [
    ['front', '/', '.card'],
    ['article', article, '.reference'],
  ] as const) {
    for (const slowness of [1, 4]) {
      const paints: Paint[] = [];
      for (let round = 0; round < rounds; round += 1) {
        paints.push(await measure(browser, path, statement, slowness));
      }
      print(`${name}, ${slowness}× slower`, paints);
    }
  }
} finally {
  await browser?.close();
  await gateway.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function findArticle(browser: Browser): Promise<string> {
  const page = await browser.newPage();
  await page.goto(`${gateway.url}/articles`);
  const path = await page.locator('.entry-name').first().getAttribute('href');
  await page.close();
  return path ?? '';
}

async function measure(
  browser: Browser,
  path: string,
  statement: string,
  slowness: number,
): Promise<Paint> {
  const context = await browser.newContext({ viewport: { width: 1_280, height: 860 } });
  const page = await context.newPage();
  const debug = await context.newCDPSession(page);
  await debug.send('Emulation.setCPUThrottlingRate', { rate: slowness });
  await page.addInitScript(watchPaints(statement));
  await page.goto(gateway.url + path);
  await page.locator(statement).first().waitFor();
  // The statement is painted with the next frame.
  const paint = await readPaint(page);
  await context.close();
  return paint;
}

async function readPaint(page: Page): Promise<Paint> {
  for (;;) {
    const paint = await page.evaluate<Paint>('globalThis.paints');
    if (paint.statement > 0 && paint.largest > 0) return paint;
  }
}

/** Runs in the page, before its own scripts; text, for the compiler would put names of its own into it. */
function watchPaints(statement: string): string {
  return `
  globalThis.paints = { first: 0, largest: 0, statement: 0 };
  new PerformanceObserver((list) => {
    for (const { entryType, name, startTime } of list.getEntries()) {
      if (entryType === 'largest-contentful-paint') paints.largest = startTime;
      else if (name === 'first-contentful-paint') paints.first = startTime;
    }
  }).observe({ entryTypes: ['paint', 'largest-contentful-paint'] });
  (function look(now) {
    if (document.querySelector(${JSON.stringify(statement)})) paints.statement = now;
    else requestAnimationFrame(look);
  })(0);
`;
}

function print(name: string, paints: readonly Paint[]): void {
  const cells = (['first', 'largest', 'statement'] as const).map((part) => {
    const sorted = paints.map((one) => Math.round(one[part])).sort((a, b) => a - b);
    return `${part} ${sorted[sorted.length >> 1]} (${sorted.at(-1)})`.padEnd(24);
  });
  process.stdout.write(`${name.padEnd(24)}${cells.join('')}\n`);
}
