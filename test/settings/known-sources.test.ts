import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { builtInSources } from '../../src/settings/known-sources.ts';
import { readSettings, SettingsError } from '../../src/settings/read-settings.ts';

const folder = mkdtempSync(join(tmpdir(), 'onrecord-sources-'));
afterAll(() => rmSync(folder, { recursive: true }));

function read(content: string) {
  const path = join(folder, 'sources.json');
  writeFileSync(path, content);
  return readSettings({ ONRECORD_SOURCES: path }).ONRECORD_SOURCES;
}

function problemOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.join('\n');
  }
  return '';
}

describe('a file of sources', () => {
  test('comes before those brought along, and takes the place of one of its name', () => {
    const sources = read(
      '[{ "name": "Radio Ulm", "kind": "NEWS_OUTLET" }, { "name": "Reuters", "kind": "NEWS_OUTLET" }]',
    );
    expect(sources).toHaveLength(builtInSources.length + 1);
    expect(sources?.[0]).toMatchObject({ name: 'Radio Ulm', aliases: [] });
    expect(sources?.filter(({ name }) => name === 'Reuters')).toMatchObject([
      { kind: 'NEWS_OUTLET' },
    ]);
  });

  test.each([
    ['[{ "name": ', 'is not valid JSON'],
    ['{}', 'is wrong'],
    ['[{ "name": "x", "kind": "ANONYMOUS" }]', 'is wrong at 0.kind'],
    ['[{ "name": "x", "kind": "NEWS_OUTLET", "alias": [] }]', 'is wrong at 0'],
  ])('is refused where it is %s', (content, words) => {
    expect(problemOf(() => read(content))).toContain(`this one ${words}`);
  });

  test('is refused where it is not there', () => {
    const work = () => readSettings({ ONRECORD_SOURCES: join(folder, 'none.json') });
    expect(problemOf(work)).toMatch(/^ONRECORD_SOURCES must name .* cannot be read/);
  });
});

test.each([
  ['true', true],
  ['false', false],
])('ONRECORD_PUBLIC_READ takes %s', (text, value) => {
  expect(readSettings({ ONRECORD_PUBLIC_READ: text }).ONRECORD_PUBLIC_READ).toBe(value);
});

test('ONRECORD_PUBLIC_READ takes nothing else, lest a private gateway be open by a slip', () => {
  expect(problemOf(() => readSettings({ ONRECORD_PUBLIC_READ: 'no' }))).toMatch(/true or false/);
});
