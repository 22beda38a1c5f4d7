import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

/** A browser's program, and what its environment needs beside ours. */
export interface Chromium {
  path: string;
  env: Record<string, string>;
}

/**
 * The Chromium to test with: the one that ONRECORD_TEST_BROWSER names; on Linux x64 the one that
 * comes from the npm registry with its libraries; elsewhere the system's Chromium or Chrome.
 *
 * @throws where there is none, so that no test passes for want of a browser
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.ONRECORD_TEST_BROWSER;
  if (named) return { path: named, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return unpackChromium();
  const path = systemPaths[process.platform]?.find(existsSync);
  if (path) return { path, env: {} };
  throw new Error('No Chromium or Chrome is here; ONRECORD_TEST_BROWSER may name one.');
}

const systemPaths: Partial<Record<NodeJS.Platform, string[]>> = {
  linux: ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'],
  darwin: ['Google Chrome', 'Chromium'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['C:\\Program Files', 'C:\\Program Files (x86)'].map(
    (folder) => `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
  ),
};

const cache = join(import.meta.dirname, '../../../node_modules/.cache');

/**
 * Unpacks the package's browser, once for each installation. The package unpacks to the temporary
 * folder and takes for whole whatever it finds there; so each run unpacks into a folder of its own,
 * and the first one done gives it the name that all of them use.
 */
async function unpackChromium(): Promise<Chromium> {
  const folder = join(cache, 'chromium');
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const fresh = await mkdtemp(join(cache, 'chromium-'));
    try {
      await unpackTo(fresh);
      await rename(fresh, folder);
    } catch (error) {
      await rm(fresh, { recursive: true });
      // Who comes second finds the name taken.
      if (!existsSync(folder)) throw error;
    }
  }
  // A machine without fonts of its own gets the package's.
  const fonts = existsSync('/etc/fonts/fonts.conf')
    ? {}
    : { FONTCONFIG_PATH: join(folder, 'fonts') };
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), ...fonts },
  };
}

async function unpackTo(folder: string): Promise<void> {
  const entry = import.meta.resolve('@sparticuz/chromium');
  const script = `await (await import(${JSON.stringify(entry)})).default.executablePath()`;
  await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], {
    // The second makes it unpack its libraries too, which few machines without a browser have.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' },
  });
}
