import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { holdLockFile } from '../../../src/database/embedded/lock/lock-file.ts';

let folder: string;
let path: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-lock-'));
  path = join(folder, 'gateway.lock');
});

afterEach(() => rm(folder, { recursive: true }));

it('is held by one at a time, and free again once it is released', async () => {
  const first = await holdLockFile(path);
  expect(await holdLockFile(path)).toBeNull();
  await first?.release();
  expect(await holdLockFile(path)).not.toBeNull();
});

it('is given to one of many that ask at once', async () => {
  const locks = await Promise.all(Array.from({ length: 8 }, () => holdLockFile(path)));
  expect(locks.filter((lock) => lock !== null)).toHaveLength(1);
});

it('is taken from a process that began at another time under the same number', async () => {
  await writeFile(path, `${process.pid}\nThu Jan  1 00:00:00 1970\n`);
  expect(await holdLockFile(path)).not.toBeNull();
});

it('is taken from a process that is no more, and leaves nothing else behind', async () => {
  await writeFile(path, '2147483646\nThu Jan  1 00:00:00 1970\n');
  expect(await holdLockFile(path)).not.toBeNull();
  expect(await readdir(folder)).toEqual(['gateway.lock']);
});
