import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadDemo } from '../../src/exchange/demo.ts';
import { useDatabase } from '../support/database.ts';
import { runOnrecord, toUrl } from '../support/processes/gateway-process.ts';

const database = useDatabase();
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-check-'));
  await loadDemo({ db: database.db, clock: () => new Date() });
});

afterAll(() => rm(folder, { recursive: true }));

async function check(draft: string, ...options: string[]) {
  const file = join(folder, 'draft.txt');
  await writeFile(file, draft);
  const env = { DATABASE_URL: toUrl(database.connection) };
  const command = runOnrecord(['check', file, ...options], { env });
  const { code } = await command.exit();
  return { code, stdout: command.stdout, stderr: command.stderr };
}

const SAID = '“You got a win. Take the win,” Biden told Netanyahu.';

test('a draft whose every word is on record ends with code 0', async () => {
  expect(await check(SAID)).toEqual({
    code: 0,
    stdout: `1:1  VERBATIM  Biden: “You got a win. Take the win,”
1 statement, 0 not on record as it stands.
`,
    stderr: '',
  });
});

test('one wrong word ends with code 1, told with its place', async () => {
  const { code, stdout } = await check(`They met.\n\n${SAID.replace('a win', 'a big win')}`);
  expect(code).toBe(1);
  expect(stdout).toContain('3:1  ALTERED  Biden: “You got a big win.');
});

test('as JSON it has spans, verdicts and the ids of what is on record', async () => {
  const { code, stdout } = await check(SAID, '--format', 'json');
  expect(code).toBe(0);
  const statement = await database.db.statement.findFirstOrThrow({
    where: { text: { contains: 'Take the win' } },
  });
  const [found] = JSON.parse(stdout);
  expect(found).toMatchObject({ verdict: 'VERBATIM', standing: 'STANDS', speaker: 'Biden' });
  const told = Buffer.from(found.matches[0].statement, 'base64url').toString();
  expect(told).toBe(`Statement:${statement.id}`);
});

test('a draft that is not there ends with code 2', async () => {
  const command = runOnrecord(['check', join(folder, 'none.txt')], {});
  expect(await command.exit()).toMatchObject({ code: 2 });
  expect(command.stderr).toContain('is not there');
});
