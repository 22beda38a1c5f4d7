import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { readerFolder } from '../support/browser/reader-site.ts';

const assets = join(readerFolder, 'assets');
const gzipped = readdirSync(assets)
  .filter((name) => name.endsWith('.js'))
  .map((name) => ({ name, bytes: gzipSync(readFileSync(join(assets, name))).length }));

test('all scripts together have at most 120 kB, gzipped', () => {
  expect(gzipped.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(120_000);
});

test('what draws pictures is no part of what every view needs', () => {
  const html = readFileSync(join(readerFolder, 'index.html'), 'utf8');
  const needed = gzipped.filter(({ name }) => html.includes(name));
  expect(needed.length).toBeGreaterThan(0);
  expect(needed.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThanOrEqual(60_000);
});

test('the page has neither scripts nor styles within it', () => {
  const html = readFileSync(join(readerFolder, 'index.html'), 'utf8');
  expect(html).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\bstyle=|\bon\w+=/);
  expect(html).not.toMatch(/https?:\/\//);
});
