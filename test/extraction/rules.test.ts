import { describe, expect, it } from 'vitest';
import { CHANNEL_SIGNS } from '../../src/extraction/circumstances/channel.ts';
import { TAG_CORRECTIONS } from '../../src/extraction/doc/tags/repair-tags.ts';
import { extractStatements, rulingsIn } from '../../src/extraction/extract.ts';

/** Every table of rules, each where it lies. */
const tables = { CHANNEL_SIGNS, TAG_CORRECTIONS };

const rules = Object.values(tables).flat();

it('are each called by a name of their own', () => {
  const names = rules.map(({ name }) => name);
  expect(names).toEqual([...new Set(names)]);
  for (const name of names) expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
});

it('are named by the statements that they decided, and by no others', () => {
  const text = 'Ann Poe said in a letter that the mill would stay. Tom Reed said that it would go.';
  const [written, said] = extractStatements(text).map(({ evidence }) => evidence);
  expect(written).toContain('in-document');
  expect(said).not.toContain('in-document');
});

describe.each(Object.entries(tables))('%s', (_, table) => {
  it.each(table.map(({ name, example }) => [name, example]))('%s: %s', (name, example) => {
    expect([...rulingsIn(example)]).toContain(name);
  });
});
