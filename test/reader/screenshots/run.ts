import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { createGatewayLife } from '../../faults/gateway-life.ts';
import { launchBrowser } from '../../support/browser/browser.ts';
import { findFreePort } from '../../support/processes/free-port.ts';
import { type Filled, fillGateway, fillWithHard } from './fill.ts';
import { foreignPicture, serveForeignPage } from './foreign-page.ts';
import { emptyPictures, type Picture, picturesOf } from './pictures.ts';
import { printArticle } from './print.ts';
import { takeReadmePictures } from './readme-pictures.ts';
import { looks, takePicture } from './take.ts';

// Takes a picture of each view, light, dark, narrow and wide, and of what is printed:
//
//     npm run screenshots                   all of them, into screenshots/
//     npm run screenshots -- article check  those whose names begin so
//     npm run screenshots -- readme         those of the README, into docs/images/
const folder = join(import.meta.dirname, '../../../screenshots');
const asked = process.argv.slice(2);
const isAsked = (name: string) =>
  asked.length === 0 ? name !== 'readme' : asked.some((one) => name.startsWith(one));

const dataDir = await mkdtemp(join(tmpdir(), 'onrecord-screenshots-'));
const gateway = createGatewayLife({
  dataDir,
  port: Number(await findFreePort()),
  // A hundred pages ask for more in a minute than one reader would.
  env: { ONRECORD_RATE_ADDRESS: '0' },
});
await mkdir(folder, { recursive: true });
gateway.start();
let browser: Browser | undefined;
try {
  await gateway.becomesReady();
  browser = await launchBrowser();
  await takeAll(browser, emptyPictures);
  // The demo article comes at the start, into an empty database.
  await gateway.stop();
  gateway.start('--demo');
  await gateway.becomesReady();
  const { url, key } = gateway;
  const filled = await fillGateway(url, key);
  if (isAsked('readme')) await takeReadmePictures(browser, url, filled);
  await takeFilled(browser, { ...filled, ...(await fillWithHard(url, key)) });
} finally {
  await browser?.close();
  await gateway.stop();
  await rm(dataDir, { recursive: true, force: true });
}

async function takeFilled(browser: Browser, filled: Filled): Promise<void> {
  const { url, key } = gateway;
  await takeAll(browser, picturesOf(filled, key));
  const ids = [filled.statement, filled.reviewed, filled.hebrewStatement, 'none'];
  const foreign = await serveForeignPage(url, ids);
  await takeAll(browser, [foreignPicture], foreign.url);
  foreign.stop();
  for (const [name, id] of [
    ['print-article', filled.article],
    ['print-hard', filled.hardArticle],
    ['print-rtl', filled.rtlArticle],
  ] as const) {
    if (isAsked(name)) await printArticle(browser, { url, id, name, folder });
  }
}

async function takeAll(browser: Browser, pictures: readonly Picture[], url = gateway.url) {
  for (const picture of pictures.filter(({ name }) => isAsked(name))) {
    for (const look of Object.keys(looks)) {
      await takePicture(browser, { picture, look, url, folder });
    }
  }
}
