import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

test('each promise of docs/security.md names a test that is there', async () => {
  const text = await readFile(new URL('../docs/security.md', import.meta.url), 'utf8');
  const rows = text.split('\n').filter((line) => /^\| [A-Z]/.test(line));
  expect(rows.length).toBeGreaterThan(10);
  for (const row of rows) {
    const [, path = ''] = /`(test\/\S+\.test\.ts)` *\|$/.exec(row) ?? [];
    expect(existsSync(new URL(`../${path}`, import.meta.url)), row).toBe(path !== '');
  }
});
