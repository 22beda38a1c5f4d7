import { expect, test } from 'vitest';
import { createLog } from '../../src/log/create-log.ts';

function collect() {
  const lines: string[] = [];
  return { lines, destination: { write: (line: string) => void lines.push(line) } };
}

test('writes one JSON object a line for machines, with the level in words', () => {
  const { lines, destination } = collect();
  createLog({ level: 'info', pretty: false, destination }).info({ port: 4000 }, 'listening');
  const [line] = lines.map((text) => JSON.parse(text));
  expect(line).toMatchObject({ level: 'info', port: 4000, msg: 'listening' });
  expect(line.time).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
});

test('keeps what is below the level out', () => {
  const { lines, destination } = collect();
  const log = createLog({ level: 'warn', pretty: false, destination });
  log.info('dropped');
  log.warn('kept');
  expect(lines).toHaveLength(1);
});

test('never shows a credential', () => {
  const { lines, destination } = collect();
  const headers = { authorization: 'Bearer onrecord_secret', cookie: 'secret' };
  createLog({ level: 'info', pretty: false, destination }).info({ headers }, 'request');
  expect(lines.join()).not.toContain('secret');
});
