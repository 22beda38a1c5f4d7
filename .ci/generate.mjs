// Writes the generated files that are in the repository: the printed schema and the tables of
// settings, limits and metrics. With --check it writes nothing, and fails if one of them is out of
// date.

import { readFileSync, writeFileSync } from 'node:fs';
import { printSortedSchema } from '../dist/graphql/print-schema.js';
import { schema } from '../dist/schema.js';
import { printLimitsTable, printSettingsTable } from '../dist/settings/settings-table.js';
import { printMetricsTable } from '../dist/telemetry/metrics-table.js';

const checkOnly = process.argv.includes('--check');

const at = (path) => new URL(`../${path}`, import.meta.url);

const files = {
  'src/graphql/schema.graphql': () => printSortedSchema(schema),
  'docs/limits.md': (text) =>
    text.replace(
      /(?<=<!-- limits -->\n)[\s\S]*(?=<!-- \/limits -->)/,
      `\n${printLimitsTable()}\n\n`,
    ),
  'docs/operations.md': (text) =>
    text.replace(
      /(?<=<!-- metrics -->\n)[\s\S]*(?=<!-- \/metrics -->)/,
      `\n${printMetricsTable()}\n\n`,
    ),
  'docs/settings.md': (text) =>
    text.replace(
      /(?<=<!-- settings -->\n)[\s\S]*(?=<!-- \/settings -->)/,
      `\n${printSettingsTable()}\n\n`,
    ),
};

for (const [path, generate] of Object.entries(files)) {
  const before = readFileSync(at(path), 'utf8');
  const after = generate(before);
  if (before === after) continue;
  if (checkOnly) {
    process.stderr.write(`${path} is out of date; "npm run generate" brings it up to date.\n`);
    process.exitCode = 1;
  } else {
    writeFileSync(at(path), after);
    process.stderr.write(`Wrote ${path}.\n`);
  }
}
