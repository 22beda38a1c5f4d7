import { expect, test } from 'vitest';
import { settingNames } from '../../src/settings/settings.ts';
import { printLimitsTable, printSettingsTable } from '../../src/settings/settings-table.ts';

const rowsOf = (table: string) => table.split('\n').slice(2);

test('has a row for every setting, with its default and what it does', () => {
  const rows = rowsOf(printSettingsTable());
  expect(rows[0]).toMatch(/^\| `PORT` +\| `4000` +\| Port the gateway listens on; .*\|$/);
  for (const row of rows) expect(row).toMatch(/^\| `[A-Z_]+` +\| (`[^`]+`)? *\| \S.+ \|$/);
  expect(rows.length + rowsOf(printLimitsTable()).length).toBe(settingNames.length);
});

test('has a row for every limit, with its default, its setting and what the client gets', () => {
  const rows = rowsOf(printLimitsTable());
  expect(rows.find((row) => row.includes('MAX_TOKENS'))).toMatch(
    /^\| Tokens in a document +\| `1500` +\| `ONRECORD_MAX_TOKENS` +\| \S.+ \|$/,
  );
  for (const row of rows)
    expect(row).toMatch(/^\| \S.+ \| `[^`]+` +\| `ONRECORD_[A-Z_]+` +\| \S.+ \|$/);
});
