import { z } from 'zod';
import { parseDatabaseUrl } from './database-url.ts';
import { loadKnownSources } from './known-sources.ts';
import { limitSettings } from './limits.ts';
import { parseNetworks } from './networks.ts';
import { parseOrigins } from './origins.ts';
import { loadTrustedDocuments } from './trusted-documents.ts';
import { wholeNumber } from './whole-number.ts';

const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'silent'] as const;

function isPostgresUrl(text: string): boolean {
  const url = parseDatabaseUrl(text);
  if (!url) return false;
  const { protocol, hostname, searchParams } = url;
  const named = hostname !== '' || searchParams.has('host');
  return (protocol === 'postgresql:' || protocol === 'postgres:') && named;
}

/**
 * Every setting of the gateway, each an environment variable. An empty string counts as unset.
 * The descriptions are the table in docs/settings.md, and for the limits the one in docs/limits.md.
 */
export const settingsSchema = z.object({
  PORT: wholeNumber(0, 65_535)
    .prefault('4000')
    .describe('Port the gateway listens on; 0 for any free port'),
  HOST: z
    .string()
    .regex(/^\S+$/, 'must be an address or a host name, without spaces')
    .prefault('127.0.0.1')
    .describe('Address the gateway listens on; `0.0.0.0` for every interface'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'must be a URL such as postgresql://user:password@host:5432/database')
    .optional()
    .describe('URL of a PostgreSQL server, 15 or later; unset, the gateway runs its own'),
  ONRECORD_DATA_DIR: z
    .string()
    .prefault('.onrecord')
    .describe('Folder for the embedded database and the admin key'),
  ONRECORD_ADMIN_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{32,200}$/, 'must be 32 to 200 ASCII characters, without spaces')
    .optional()
    .describe('Admin key; unset, one is created at the first start'),
  ONRECORD_PUBLIC_READ: z
    .enum(['true', 'false'], 'must be true or false')
    .prefault('true')
    .transform((text) => text === 'true')
    .describe(
      'Whether anyone may read; if `false`, reading needs a key with scope `read` or `admin`',
    ),
  ONRECORD_SOURCES: z
    .string()
    .transform((path, { issues }) => {
      const sources = loadKnownSources(path);
      if (Array.isArray(sources)) return sources;
      issues.push({ code: 'custom', message: sources.problem, input: path });
      return z.NEVER;
    })
    .optional()
    .describe(
      'JSON file of sources with their kinds and aliases; takes precedence over the built-in list',
    ),
  ONRECORD_MIN_FREE_MB: wholeNumber(0, 1_000_000)
    .prefault('256')
    .describe('Writes are refused when the disk of the data directory has fewer megabytes free'),
  ONRECORD_POOL_SIZE: wholeNumber(1, 1_000)
    .prefault('10')
    .describe('Maximum number of open database connections'),
  ONRECORD_THREADS: wholeNumber(1, 64)
    .prefault('2')
    .describe('Maximum number of extraction threads, up to 160 MB each; started on demand'),
  ONRECORD_STOP_SECONDS: wholeNumber(0, 3_600)
    .prefault('8')
    .describe('Seconds that running requests get to finish after the stop signal'),
  ONRECORD_GRACE_SECONDS: wholeNumber(0, 3_600)
    .prefault('1')
    .describe(
      'Seconds to keep accepting requests after the stop signal while `/readyz` answers 503; counts toward `ONRECORD_STOP_SECONDS`',
    ),
  ONRECORD_LOG_LEVEL: z
    .enum(logLevels, `must be one of ${logLevels.join(', ')}`)
    .prefault('info')
    .describe(`Log level: ${logLevels.map((level) => `\`${level}\``).join(', ')}`),
  ONRECORD_METRICS_PORT: wholeNumber(0, 65_535)
    .optional()
    .describe('Separate port for `/metrics`; unset, no metrics are served'),
  ONRECORD_METRICS_HOST: z
    .string()
    .regex(/^\S+$/, 'must be an address or a host name, without spaces')
    .prefault('127.0.0.1')
    .describe(
      'Address the metrics port listens on. Anyone who can reach it can read the metrics, without a key',
    ),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be a URL such as redis://host:6379' })
    .optional()
    .describe(
      'Redis shared by all gateways of one database; unset, each keeps its own cache and counters',
    ),
  ONRECORD_CACHE_SECONDS: wholeNumber(0, 3_600)
    .prefault('30')
    .describe('Seconds a response may be cached for clients without a key; 0 disables the cache'),
  ONRECORD_ORIGINS: z
    .string()
    .transform((text, { issues }) => {
      const read = parseOrigins(text);
      if ('origins' in read) return read.origins;
      issues.push({ code: 'custom', message: read.problem, input: text });
      return z.NEVER;
    })
    .optional()
    .describe('Origins whose pages may read responses (CORS), separated by commas; unset, none'),
  ONRECORD_OPERATIONS: z
    .enum(['any', 'trusted'], 'must be any or trusted')
    .prefault('any')
    .describe(
      'Which GraphQL documents are executed: `any`, or only those of the manifest (`trusted`)',
    ),
  ONRECORD_OPERATIONS_FILE: z
    .string()
    .transform((path, { issues }) => {
      const { problem, documents } = loadTrustedDocuments(path);
      if (documents) return documents;
      issues.push({ code: 'custom', message: problem, input: path });
      return z.NEVER;
    })
    .optional()
    .describe('The manifest: a JSON file that maps SHA-256 hashes to documents'),
  ONRECORD_TRUSTED_PROXIES: z
    .string()
    .transform((text, { issues }) => {
      const networks = parseNetworks(text);
      if (networks) return networks;
      const message = 'must be addresses or networks such as 10.0.0.0/8';
      issues.push({ code: 'custom', message, input: text });
      return z.NEVER;
    })
    .optional()
    .describe(
      'Proxies whose `X-Forwarded-…` headers are trusted: addresses and networks, separated by commas',
    ),
  ONRECORD_INTROSPECTION: z
    .enum(['on', 'off'], 'must be on or off')
    .prefault('on')
    .describe('Whether introspection is allowed and errors suggest similar names'),
  ...limitSettings,
});

/** The settings as read: numbers are numbers, defaults are filled in. */
export type Settings = Readonly<z.output<typeof settingsSchema>>;

/** The name of a setting, as in the environment. */
export type SettingName = keyof Settings;

/** All names, in the order of the tables. */
export const settingNames = Object.keys(settingsSchema.shape) as SettingName[];
