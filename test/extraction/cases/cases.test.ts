import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { extractStatements } from '../../../src/extraction/index.ts';
import { repairText } from '../../../src/text/repair.ts';
import { type Case, differences } from './compare.ts';

const folder = import.meta.dirname;
const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl'));

const readCases = (file: string): Case[] =>
  readFileSync(join(folder, file), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line));

/** Written by people who had not seen the rules, from news of all kinds; nobody in them is real. */
describe.each(files)('%s', (file) => {
  test.each(readCases(file).map((one) => [`${one.id}: ${one.kind}`, one] as const))(
    '%s',
    (_, one) => {
      const { text } = repairText(one.input.text);
      const { publisher, publishedAt } = one.input;
      const found = extractStatements(text, {
        publisher,
        publishedAt: publishedAt ? new Date(publishedAt) : null,
      });
      expect(differences(one, found)).toEqual([]);
    },
  );
});
