import { printTable } from '../text/print-table.ts';
import { limitSettings } from './limits.ts';
import { settingNames, settingsSchema } from './settings.ts';

const defaults: Record<string, unknown> = settingsSchema.parse({});
const isLimit = (name: string) => name in limitSettings;

/** The settings but for the limits as a Markdown table, for docs/settings.md. */
export function printSettingsTable(): string {
  const rows = settingNames
    .filter((name) => !isLimit(name))
    .map((name) => [`\`${name}\``, defaultOf(name), settingsSchema.shape[name].description ?? '']);
  return printTable([['setting', 'default', 'what it does'], ...rows]);
}

/** The limits as a Markdown table, for docs/limits.md. */
export function printLimitsTable(): string {
  const rows = Object.entries(limitSettings).map(([name, setting]) => {
    const { description = '', refusal } = setting.meta() ?? {};
    return [description, defaultOf(name), `\`${name}\``, String(refusal)];
  });
  return printTable([['limit', 'default', 'setting', 'what the client gets'], ...rows]);
}

function defaultOf(name: string): string {
  return defaults[name] === undefined ? '' : `\`${defaults[name]}\``;
}
