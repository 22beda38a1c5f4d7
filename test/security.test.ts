import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';

const at = (path: string) => new URL(`../${path}`, import.meta.url);

/** The promise, the title of the test that shows it, and its file. */
const row = /^\| ([A-Z][^|]+?) +\| `([^|]+)` +\| `(test\/\S+\.test\.ts)` +\|$/;

test('each promise of docs/security.md names a test that is there', async () => {
  const text = await readFile(at('docs/security.md'), 'utf8');
  const lines = text.split('\n').filter((line) => /^\| [A-Z]/.test(line));
  expect(lines.length).toBeGreaterThan(20);
  for (const line of lines) {
    const [, promise, title = '', path = ''] = row.exec(line) ?? [];
    expect(promise, line).toBeDefined();
    expect(existsSync(at(path)), line).toBe(true);
    expect(titlesIn(await readFile(at(path), 'utf8')), line).toContain(title);
  }
});

/** What stands first in `test(`, `it(` and `describe(`, and in the second pair of brackets of `.each()()`. */
function titlesIn(source: string): string[] {
  const calls = source.matchAll(
    /(?:\b(?:it|test|describe)\(|\]( as const)?\)\(|\)\)\()\s*(['"`])(.+?)\2,/g,
  );
  return [...calls].map(([, , , title = '']) => title);
}
