import { describe, expect, test } from 'vitest';
import { CommandError } from '../../src/cli/command-error.ts';
import { explainError } from '../../src/cli/explain-error.ts';
import { readSettings, SettingsError } from '../../src/settings/read-settings.ts';

const settings = readSettings({
  PORT: '4123',
  DATABASE_URL: 'postgresql://ann:hunter2@db.example/quotes',
});

const failure = (fields: object) => Object.assign(new Error('in its own words'), fields);

describe('what a person is told', () => {
  test('of a taken port: which one', () => {
    const error = failure({ code: 'EADDRINUSE', syscall: 'listen', port: 4123 });
    expect(explainError(error, settings)).toEqual({
      message: 'Port 4123 of 127.0.0.1 is in use by another program; set PORT to another one.',
      exitCode: 1,
    });
  });

  test('of a folder that cannot be written: which one, and the setting', () => {
    const error = failure({ code: 'EACCES', syscall: 'mkdir', path: '/data/quotes' });
    const { message } = explainError(error, settings);
    expect(message).toContain('/data/quotes');
    expect(message).toContain('ONRECORD_DATA_DIR');
  });

  test('of a HOST that is no name: the setting', () => {
    const hosted = readSettings({ HOST: 'nowhere.invalid' });
    const error = failure({
      code: 'ENOTFOUND',
      syscall: 'getaddrinfo',
      hostname: 'nowhere.invalid',
    });
    expect(explainError(error, hosted).message).toContain('HOST is nowhere.invalid');
  });

  const refused = failure({ code: 'ECONNREFUSED', syscall: 'connect' });
  const unknown = failure({ code: 'ENOTFOUND', syscall: 'getaddrinfo', hostname: 'db.example' });

  test.each([
    ['a refused connection', refused, 'nothing listens there'],
    ['a host that is no name', unknown, 'there is no such host'],
    ['a wrong password', failure({ code: '28P01' }), 'it rejects the user or the password'],
    ['a missing database', failure({ code: '3D000' }), 'there is no database with that name'],
    ['all addresses refusing', new AggregateError([refused, refused]), 'nothing listens there'],
    ['a failure below another', failure({ cause: refused }), 'nothing listens there'],
  ])('of %s: the database and the reason, never the password', (_, error, reason) => {
    const { message, exitCode } = explainError(error, settings);
    expect(message).toContain(`The database ann@db.example/quotes cannot be used: ${reason}`);
    expect(message).not.toContain('hunter2');
    expect(exitCode).toBe(1);
  });

  test('of wrong settings: all of them, with exit code 2', () => {
    const error = new SettingsError(['PORT is wrong.', 'HOST is wrong.']);
    expect(explainError(error)).toEqual({
      message: 'PORT is wrong.\nHOST is wrong.',
      exitCode: 2,
    });
  });

  test('of what is expected: its own sentence and exit code', () => {
    expect(explainError(new CommandError('Sorry.', 7), settings)).toEqual({
      message: 'Sorry.',
      exitCode: 7,
    });
  });

  test('of what is not expected: where to learn more, and the stack only when asked for', () => {
    const error = new TypeError('x is not a function');
    expect(explainError(error, settings).message).toContain('ONRECORD_LOG_LEVEL=debug');
    const verbose = readSettings({ ONRECORD_LOG_LEVEL: 'debug' });
    expect(explainError(error, verbose).message).toContain('explain-error.test.ts');
  });
});
