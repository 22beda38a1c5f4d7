import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import { open } from './take.ts';

const run = promisify(execFile);

/** Prints an article as a PDF, and each of its pages as a picture where Poppler is installed. */
export async function printArticle(
  browser: Browser,
  { url, id, name, folder }: { url: string; id: string; name: string; folder: string },
): Promise<void> {
  const picture = { name, path: `/articles/${id}`, awaits: '.reference' };
  const page = await open(browser, picture, 'light', url);
  const file = join(folder, name);
  await page.pdf({ format: 'A4', preferCSSPageSize: true, path: `${file}.pdf` });
  await page.context().close();
  await run('pdftoppm', ['-png', '-r', '80', `${file}.pdf`, file]).catch((error) => {
    if (error.code !== 'ENOENT') throw error;
  });
}
