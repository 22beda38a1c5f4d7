import { expect, test } from 'vitest';
import { settingNames } from '../../src/settings/settings.ts';
import { printSettingsTable } from '../../src/settings/settings-table.ts';

test('has a row for every setting, with its default and what it does', () => {
  const rows = printSettingsTable().split('\n').slice(2);
  expect(rows).toHaveLength(settingNames.length);
  expect(rows[0]).toMatch(/^\| `PORT` +\| `4000` +\| Port the gateway listens on; .*\|$/);
  for (const row of rows) expect(row).toMatch(/^\| `[A-Z_]+` +\| (`[^`]+`)? *\| \S.+ \|$/);
});
