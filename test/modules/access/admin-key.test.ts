import { beforeEach, expect, test } from 'vitest';
import { ensureAdminKey, type KeyFile } from '../../../src/modules/access/admin-key.ts';
import { findKeyHolder, revokeKey } from '../../../src/modules/access/service.ts';
import { useDatabase } from '../../support/database.ts';

const database = useDatabase();
const deps = () => ({ db: database.db, clock: () => new Date('2026-01-01T00:00:00Z') });

/** A file of its own for each gateway. */
function createFile(): KeyFile & { content: string | null } {
  return {
    content: null,
    async read() {
      return this.content;
    },
    async write(key) {
      this.content = key;
    },
    async remove() {
      this.content = null;
    },
  };
}

beforeEach(() => database.empty());

test('makes the key at the first start, keeps it in the file, and says nothing later', async () => {
  const file = createFile();
  const first = await ensureAdminKey(deps(), { file });
  expect(first).toEqual({ kind: 'made', key: file.content });
  expect(await ensureAdminKey(deps(), { file })).toEqual({ kind: 'kept' });
  expect(await findKeyHolder(deps(), String(file.content))).toEqual({
    name: 'admin',
    scopes: ['ADMIN'],
  });
});

test('of ten gateways that start at once on one database, one makes the key', async () => {
  const files = Array.from({ length: 10 }, createFile);
  const outcomes = await Promise.all(files.map((file) => ensureAdminKey(deps(), { file })));
  expect(outcomes.filter(({ kind }) => kind === 'made')).toHaveLength(1);
  const kept = files.filter((file) => file.content !== null);
  expect(kept).toHaveLength(1);
  expect(await findKeyHolder(deps(), String(kept[0]?.content))).not.toBeNull();
});

test('puts the kept key into a database that does not know it', async () => {
  const file = createFile();
  await ensureAdminKey(deps(), { file });
  await database.empty();
  expect(await ensureAdminKey(deps(), { file })).toEqual({ kind: 'kept' });
  expect(await findKeyHolder(deps(), String(file.content))).not.toBeNull();
});

test('puts the given key in the place of the one before it, and writes no file', async () => {
  const file = createFile();
  const [before, after] = ['a'.repeat(40), 'b'.repeat(40)];
  await ensureAdminKey(deps(), { given: before, file });
  await ensureAdminKey(deps(), { given: after, file });
  expect(await findKeyHolder(deps(), before)).toBeNull();
  expect(await findKeyHolder(deps(), after)).toMatchObject({ name: 'admin' });
  expect(file.content).toBeNull();
});

test('never brings a revoked key back', async () => {
  const file = createFile();
  const given = 'a'.repeat(40);
  await ensureAdminKey(deps(), { given, file });
  await revokeKey(deps(), 'admin');
  expect(await ensureAdminKey(deps(), { given, file })).toEqual({ kind: 'revoked' });
  expect(await findKeyHolder(deps(), given)).toBeNull();
  await ensureAdminKey(deps(), { given: 'b'.repeat(40), file });
  expect(await findKeyHolder(deps(), 'b'.repeat(40))).not.toBeNull();
});
