import { settingNames, settingsSchema } from './settings.ts';

/** The settings as a Markdown table, for the README; the columns aligned, as Biome has them. */
export function printSettingsTable(): string {
  const defaults: Record<string, unknown> = settingsSchema.parse({});
  const rows = settingNames.map((name) => [
    `\`${name}\``,
    defaults[name] === undefined ? '' : `\`${defaults[name]}\``,
    settingsSchema.shape[name].description ?? '',
  ]);
  const table = [['setting', 'default', 'what it does'], ...rows];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...table.map((row) => row[column]?.length ?? 0)),
  );
  const line = (row: readonly string[]) =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`;
  return [line(table[0] ?? []), rule, ...rows.map(line)].join('\n');
}
