import { describe, expect, test } from 'vitest';
import { readSettings, SettingsError } from '../../src/settings/read-settings.ts';

function problemsOf(environment: NodeJS.ProcessEnv): readonly string[] {
  try {
    readSettings(environment);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  return [];
}

const otherDefaults = {
  ONRECORD_CACHE_SECONDS: 30,
  ONRECORD_METRICS_HOST: '127.0.0.1',
  ONRECORD_INTROSPECTION: 'on',
  ONRECORD_RECEIVE_SECONDS: 10,
  ONRECORD_IDLE_SECONDS: 30,
  ONRECORD_FLIGHT_BYTES: 64_000_000,
  ONRECORD_MAX_BODY_BYTES: 2_000_000,
  ONRECORD_REQUEST_SECONDS: 10,
  ONRECORD_MAX_CHARACTERS: 20_000,
  ONRECORD_MAX_TOKENS: 1_500,
  ONRECORD_MAX_DEPTH: 12,
  ONRECORD_MAX_ALIASES: 30,
  ONRECORD_MAX_DIRECTIVES: 20,
  ONRECORD_MAX_ROOT_FIELDS: 20,
  ONRECORD_MAX_COST: 5_000,
  ONRECORD_MAX_ANSWER_BYTES: 10_000_000,
  ONRECORD_WRITERS: 4,
  ONRECORD_RATE_ADDRESS: 100_000,
  ONRECORD_RATE_KEY: 1_000_000,
  ONRECORD_OPERATIONS: 'any',
  ONRECORD_THREADS: 2,
  ONRECORD_MIN_FREE_MB: 256,
};

describe('reading the settings', () => {
  test('gives every default where nothing is set', () => {
    expect(readSettings({})).toEqual({
      ...otherDefaults,
      PORT: 4000,
      HOST: '127.0.0.1',
      ONRECORD_DATA_DIR: '.onrecord',
      ONRECORD_PUBLIC_READ: true,
      ONRECORD_POOL_QUEUE: 200,
      ONRECORD_POOL_SIZE: 10,
      ONRECORD_STOP_SECONDS: 8,
      ONRECORD_GRACE_SECONDS: 1,
      ONRECORD_LOG_LEVEL: 'info',
    });
  });

  test('takes an empty string for unset', () => {
    const settings = readSettings({ PORT: '', DATABASE_URL: '', ONRECORD_ADMIN_KEY: '' });
    expect(settings).toMatchObject({ PORT: 4000 });
    expect(settings.DATABASE_URL).toBeUndefined();
    expect(settings.ONRECORD_ADMIN_KEY).toBeUndefined();
  });

  test('tells every problem at once, each in a sentence that names the setting', () => {
    const problems = problemsOf({
      PORT: 'http',
      HOST: 'a b',
      DATABASE_URL: 'mysql://localhost/x',
      ONRECORD_LOG_LEVEL: 'loud',
      ONRECORD_DATA_DIRR: '/data',
    });
    expect(problems).toEqual([
      'PORT must be a whole number from 0 to 65,535, not "http".',
      'HOST must be an address or a host name, without spaces, not "a b".',
      'DATABASE_URL must be a URL such as postgresql://user:password@host:5432/database.',
      'ONRECORD_LOG_LEVEL must be one of trace, debug, info, warn, error, silent, not "loud".',
      'ONRECORD_DATA_DIRR is not a setting; did you mean ONRECORD_DATA_DIR?',
    ]);
  });

  test.each(['-1', '65536', '4000.5', '4e3', '0x10', ' 80', '99999999999'])(
    'refuses %j as a port',
    (PORT) => {
      expect(problemsOf({ PORT })).toHaveLength(1);
    },
  );

  test('takes origins, separated by commas', () => {
    const { ONRECORD_ORIGINS } = readSettings({
      ONRECORD_ORIGINS: 'https://a.example, http://b:81',
    });
    expect(ONRECORD_ORIGINS).toEqual(['https://a.example', 'http://b:81']);
  });

  test.each([
    ['*', 'name each origin, such as http://localhost:5173: `*` would allow every page'],
    ['null', 'be origins with their scheme: write https://null'],
    ['a.example', 'be origins with their scheme: write https://a.example'],
    ['localhost:5173/', 'be origins with their scheme: write http://localhost:5173'],
    ['http://localhost:5173/', 'be origins as browsers send them: write http://localhost:5173'],
    ['https://a.example/path', 'be origins as browsers send them: write https://a.example'],
    ['https://A.example:443', 'be origins as browsers send them: write https://a.example'],
    ['file:///x', 'be origins such as https://a.example'],
    ['https://', 'be origins such as https://a.example'],
    ['https://a.example,*', 'name each origin, such as http://localhost:5173: `*` would allow'],
  ])('refuses %j as an origin, and says what to write', (ONRECORD_ORIGINS, instead) => {
    expect(problemsOf({ ONRECORD_ORIGINS })).toEqual([
      expect.stringContaining(`ONRECORD_ORIGINS must ${instead}`),
    ]);
  });

  test.each(['0', '65535'])('takes %s as a port', (PORT) => {
    expect(readSettings({ PORT }).PORT).toBe(Number(PORT));
  });

  test.each([
    'postgresql://user:secret@db.example:5432/onrecord?sslmode=require',
    'postgres://localhost/onrecord',
    'postgresql:///onrecord?host=/run/postgresql',
    'postgresql://user@/onrecord?host=/run/postgresql',
  ])('takes %s as a database', (DATABASE_URL) => {
    expect(readSettings({ DATABASE_URL }).DATABASE_URL).toBe(DATABASE_URL);
  });

  test('never repeats a password or a key', () => {
    const problems = problemsOf({
      DATABASE_URL: 'mysql://u:hunter2@h/x',
      ONRECORD_ADMIN_KEY: 'too short',
    });
    expect(problems).toHaveLength(2);
    expect(problems.join()).not.toMatch(/hunter2|too short/);
  });

  test.each([
    ['ONRECORD_PORT', 'PORT'],
    ['ONRECORD_DATABASE_URL', 'DATABASE_URL'],
    ['ONRECORD_LOGLEVEL', 'ONRECORD_LOG_LEVEL'],
    ['ONRECORD_ADMINKEY', 'ONRECORD_ADMIN_KEY'],
  ])('leads from %s to %s', (wrong, right) => {
    expect(problemsOf({ [wrong]: 'x' })).toEqual([
      `${wrong} is not a setting; did you mean ${right}?`,
    ]);
  });

  test('leaves alone what Kubernetes says of a service called onrecord', () => {
    const environment = {
      ONRECORD_SERVICE_HOST: '10.0.0.1',
      ONRECORD_SERVICE_PORT_HTTP: '80',
      ONRECORD_PORT: 'tcp://10.0.0.1:80',
      ONRECORD_PORT_80_TCP: 'tcp://10.0.0.1:80',
      ONRECORD_PORT_80_TCP_ADDR: '10.0.0.1',
      ONRECORD_PORT_80_TCP_PORT: '80',
      ONRECORD_PORT_80_TCP_PROTO: 'tcp',
    };
    expect(problemsOf(environment)).toEqual([]);
  });
});
