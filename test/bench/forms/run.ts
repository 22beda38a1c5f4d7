import { parseArgs } from 'node:util';
import { extractStatements } from '../../../src/extraction/index.ts';
import { readLines } from '../../../src/extraction/training/articles.ts';
import { printTable } from '../../../src/text/print-table.ts';
import { repairText } from '../../../src/text/repair.ts';
import { seededRandom } from '../random.ts';
import { FORMS } from './forms.ts';

/**
 * Makes every form of each text of a set, and counts how many of the clean text's statements are found in it, by
 * their words and their speaker, and how many that the clean text does not have:
 * npm run bench:forms -- <set.jsonl> [more] [--seed 1] [--limit 100]
 */
function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: '1' },
      limit: { type: 'string', default: 'Infinity' },
    },
  });
  const usage = 'npm run bench:forms -- <set.jsonl> [more] [--seed 1] [--limit 100]';
  const paths = positionals.length > 0 ? positionals : [undefined];
  const seed = Number(values.seed);
  process.stdout.write(`seed ${seed}\n`);
  for (const path of paths) {
    const texts = readLines<{ text: string }>(path, usage).map(({ text }) => text);
    const rows = countForms(texts.slice(0, Number(values.limit)), seed);
    process.stdout.write(`\n${path}\n${printTable([['form', 'found', '%', 'others'], ...rows])}\n`);
  }
}

function countForms(texts: readonly string[], seed: number): string[][] {
  const clean = texts.map(readStatements);
  const total = clean.reduce((sum, statements) => sum + statements.length, 0);
  return Object.entries(FORMS).map(([name, make]) => {
    let [found, others] = [0, 0];
    for (const [index, text] of texts.entries()) {
      const there = readStatements(make(text, seededRandom(seed * 100_003 + index)));
      const both = countShared(clean[index] ?? [], there);
      found += both;
      others += there.length - both;
    }
    return [name, `${found} of ${total}`, ((100 * found) / total).toFixed(1), `${others}`];
  });
}

/** Each statement as its words and its speaker's, in lower case and without marks. */
function readStatements(raw: string): string[] {
  const { text } = repairText(raw);
  return extractStatements(text).map(({ segments, speaker }) => {
    const words = segments.map((segment) => text.slice(segment.start, segment.end)).join(' ');
    return `${onlyWords(words)} | ${onlyWords(speaker?.name ?? '')}`;
  });
}

function onlyWords(text: string): string {
  return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}

function countShared(some: readonly string[], others: readonly string[]): number {
  const left = new Map<string, number>();
  for (const statement of some) left.set(statement, (left.get(statement) ?? 0) + 1);
  return others.filter((statement) => {
    const count = left.get(statement) ?? 0;
    left.set(statement, count - 1);
    return count > 0;
  }).length;
}

main();
