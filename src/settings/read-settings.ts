import { findNearest } from './nearest-name.ts';
import { type SettingName, type Settings, settingNames, settingsSchema } from './settings.ts';

/** Invalid settings. `problems` has one sentence for each, all at once. */
export class SettingsError extends Error {
  override name = 'SettingsError';
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
    this.problems = problems;
  }
}

/** Their values never appear in a message: they are or contain secrets. */
const secret: ReadonlySet<string> = new Set<SettingName>([
  'DATABASE_URL',
  'REDIS_URL',
  'ONRECORD_ADMIN_KEY',
]);

/**
 * Names that are not mistakes: those that Kubernetes sets in every container for a service called
 * "onrecord", and the settings of the tests.
 */
function isForeign(name: string, value: string): boolean {
  const kubernetes = /_SERVICE_(HOST|PORT)(_|$)|_PORT_\d+_(TCP|UDP|SCTP)(_|$)/;
  return kubernetes.test(name) || /^(tcp|udp|sctp):/.test(value) || /^ONRECORD_TEST_/.test(name);
}

/**
 * Reads and checks the settings. Touches nothing.
 *
 * @throws {SettingsError} naming every wrong value and every unknown `ONRECORD_…` name
 */
export function readSettings(environment: NodeJS.ProcessEnv = process.env): Settings {
  const given = Object.fromEntries(
    Object.entries(environment).filter(([, value]) => value !== undefined && value !== ''),
  ) as Record<string, string>;

  const result = settingsSchema.safeParse(given);
  const wrong = (result.error?.issues ?? []).map((issue) => {
    const name = String(issue.path[0]);
    const value = secret.has(name) ? '' : `, not "${given[name]}"`;
    return `${name} ${issue.message}${value}.`;
  });
  const problems = [...new Set(wrong), ...findUnknown(given)];
  if (!result.success || problems.length > 0) throw new SettingsError(problems);
  return result.data;
}

function findUnknown(given: Record<string, string>): string[] {
  return Object.entries(given)
    .filter(([name, value]) => name.startsWith('ONRECORD_') && !isForeign(name, value))
    .filter(([name]) => !(settingNames as string[]).includes(name))
    .map(([name]) => `${name} is not a setting; did you mean ${findNearest(name, settingNames)}?`);
}
