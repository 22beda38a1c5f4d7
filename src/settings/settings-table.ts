import { settingNames, settingsSchema } from './settings.ts';

/** The settings as a Markdown table, for the README. */
export function printSettingsTable(): string {
  const defaults: Record<string, unknown> = settingsSchema.parse({});
  const rows = settingNames.map((name) => {
    const value = defaults[name];
    const shown = value === undefined ? '' : `\`${value}\``;
    return `| \`${name}\` | ${shown} | ${settingsSchema.shape[name].description} |`;
  });
  return ['| setting | default | what it does |', '| --- | --- | --- |', ...rows].join('\n');
}
