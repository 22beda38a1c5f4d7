import { mkdir, mkdtemp, readlink, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { completeLibraries } from '../../../src/database/embedded/binaries/platform-binaries.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-native-'));
  await mkdir(join(folder, 'native', 'lib'), { recursive: true });
});

afterEach(() => rm(folder, { recursive: true }));

it("makes the libraries' links where install scripts did not run, once", async () => {
  const native = join(folder, 'native');
  const links = [{ source: 'native/lib/libpq.so.5.18', target: 'native/lib/libpq.so.5' }];
  await writeFile(join(native, 'pg-symlinks.json'), JSON.stringify(links));
  await writeFile(join(native, 'lib', 'libpq.so.5.18'), '');
  await completeLibraries(native);
  await completeLibraries(native);
  expect(await readlink(join(native, 'lib', 'libpq.so.5'))).toBe('libpq.so.5.18');
});

it('needs no list of links', async () => {
  await expect(completeLibraries(join(folder, 'native'))).resolves.toBeUndefined();
});
