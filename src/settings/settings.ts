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
 * Every setting of the gateway, each a variable of the environment. An empty string counts as unset.
 * The descriptions are the README's table of settings, and for the limits the one in docs/limits.md.
 */
export const settingsSchema = z.object({
  PORT: wholeNumber(0, 65_535)
    .prefault('4000')
    .describe('Port the gateway listens on; 0 takes any free one'),
  HOST: z
    .string()
    .regex(/^\S+$/, 'must be an address or the name of a host, without spaces')
    .prefault('127.0.0.1')
    .describe('Address it listens on; `0.0.0.0` for all'),
  DATABASE_URL: z
    .string()
    .refine(isPostgresUrl, 'must be a URL such as postgresql://user:password@host:5432/database')
    .optional()
    .describe('A PostgreSQL server, 15 or later; unset, the gateway runs its own'),
  ONRECORD_DATA_DIR: z
    .string()
    .prefault('.onrecord')
    .describe("Folder of the gateway's own database and of the admin key"),
  ONRECORD_ADMIN_KEY: z
    .string()
    .regex(/^[\x21-\x7e]{32,200}$/, 'must have 32 to 200 characters of ASCII, without spaces')
    .optional()
    .describe('Admin key; unset, one is made at the first start'),
  ONRECORD_PUBLIC_READ: z
    .enum(['true', 'false'], 'must be true or false')
    .prefault('true')
    .transform((text) => text === 'true')
    .describe('Whether reading needs no key; `false`: a key of scope `read` or `admin`'),
  ONRECORD_SOURCES: z
    .string()
    .transform((path, { issues }) => {
      const sources = loadKnownSources(path);
      if (Array.isArray(sources)) return sources;
      issues.push({ code: 'custom', message: sources.problem, input: path });
      return z.NEVER;
    })
    .optional()
    .describe('A JSON file of sources with their kinds and other names, over those brought along'),
  ONRECORD_MIN_FREE_MB: wholeNumber(0, 1_000_000)
    .prefault('256')
    .describe('Megabytes kept free on the disk of the data directory: below, nothing is stored'),
  ONRECORD_POOL_SIZE: wholeNumber(1, 1_000)
    .prefault('10')
    .describe('Database connections kept open at the most'),
  ONRECORD_THREADS: wholeNumber(1, 64)
    .prefault('2')
    .describe('Threads that read submitted texts, up to 160 MB each; started when needed'),
  ONRECORD_STOP_SECONDS: wholeNumber(0, 3_600)
    .prefault('8')
    .describe('How long requests under way may take to finish once the gateway is told to stop'),
  ONRECORD_GRACE_SECONDS: wholeNumber(0, 3_600)
    .prefault('1')
    .describe('How long it takes requests even then, its `/readyz` saying 503; within the former'),
  ONRECORD_LOG_LEVEL: z
    .enum(logLevels, `must be one of ${logLevels.join(', ')}`)
    .prefault('info')
    .describe(`How much is logged: ${logLevels.map((level) => `\`${level}\``).join(', ')}`),
  ONRECORD_METRICS_PORT: wholeNumber(0, 65_535)
    .optional()
    .describe('Port of its own for `/metrics`; unset, there are none'),
  ONRECORD_METRICS_HOST: z
    .string()
    .regex(/^\S+$/, 'must be an address or the name of a host, without spaces')
    .prefault('127.0.0.1')
    .describe('Address of that port. Whoever reaches it reads the metrics, without a key'),
  REDIS_URL: z
    .url({ protocol: /^rediss?$/, error: 'must be a URL such as redis://host:6379' })
    .optional()
    .describe('A Redis that the gateways of a database share; unset, each is on its own'),
  ONRECORD_CACHE_SECONDS: wholeNumber(0, 3_600)
    .prefault('30')
    .describe('How long an answer may be told again to those without a key; 0: never'),
  ONRECORD_ORIGINS: z
    .string()
    .transform((text, { issues }) => {
      const read = parseOrigins(text);
      if ('origins' in read) return read.origins;
      issues.push({ code: 'custom', message: read.problem, input: text });
      return z.NEVER;
    })
    .optional()
    .describe('Whose pages may read answers, separated by commas; unset, no other page may'),
  ONRECORD_OPERATIONS: z
    .enum(['any', 'trusted'], 'must be any or trusted')
    .prefault('any')
    .describe('Which documents are answered: `any`, or those of the manifest only, `trusted`'),
  ONRECORD_OPERATIONS_FILE: z
    .string()
    .transform((path, { issues }) => {
      const { problem, documents } = loadTrustedDocuments(path);
      if (documents) return documents;
      issues.push({ code: 'custom', message: problem, input: path });
      return z.NEVER;
    })
    .optional()
    .describe('The manifest: a JSON file of documents by their SHA-256'),
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
    .describe('Proxies whose `X-Forwarded-…` counts: addresses and networks, with commas'),
  ONRECORD_INTROSPECTION: z
    .enum(['on', 'off'], 'must be on or off')
    .prefault('on')
    .describe('Whether clients may ask for the schema, and are told similar names'),
  ...limitSettings,
});

/** The settings as read: numbers are numbers, defaults are filled in. */
export type Settings = Readonly<z.output<typeof settingsSchema>>;

/** The name of a setting, as it stands in the environment. */
export type SettingName = keyof Settings;

/** All names, in the order of the tables. */
export const settingNames = Object.keys(settingsSchema.shape) as SettingName[];
