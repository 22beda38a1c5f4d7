import { beforeEach, describe, expect, test } from 'vitest';
import { hashKey } from '../../../src/modules/access/key.ts';
import {
  createKey,
  findKeyHolder,
  listKeys,
  revokeKey,
} from '../../../src/modules/access/service.ts';
import { useDatabase } from '../../support/database.ts';

const database = useDatabase();
let now = new Date('2026-01-01T00:00:00Z');

const deps = () => ({ db: database.db, clock: () => now });

async function makeKeyFor(name: string, more: { expiresAt?: Date } = {}): Promise<string> {
  const key = await createKey(deps(), { name, scopes: ['READ', 'SUBMIT'], ...more });
  if (!key) throw new Error('The name is taken.');
  return key;
}

beforeEach(async () => {
  now = new Date('2026-01-01T00:00:00Z');
  await database.empty();
});

describe('a key', () => {
  test('is 256 random bits behind a prefix, and finds its holder', async () => {
    const key = await makeKeyFor('City desk');
    expect(key).toMatch(/^onrecord_[\w-]{43}$/);
    expect(await findKeyHolder(deps(), key)).toEqual({
      name: 'City desk',
      scopes: ['READ', 'SUBMIT'],
    });
  });

  test('is stored as nothing but its hash', async () => {
    const key = await makeKeyFor('City desk');
    const [row] = await database.db.$queryRaw<[{ text: string }]>`
      SELECT to_json(api_key)::text AS text FROM api_key`;
    expect(row.text).toContain(hashKey(key));
    expect(row.text).not.toContain(key.slice('onrecord_'.length));
  });

  test('that nobody made finds nobody', async () => {
    await makeKeyFor('City desk');
    expect(await findKeyHolder(deps(), 'onrecord_made-up')).toBeNull();
  });

  test('works until the moment it expires', async () => {
    const expiresAt = new Date('2026-01-02T00:00:00Z');
    const key = await makeKeyFor('City desk', { expiresAt });
    now = new Date(expiresAt.getTime() - 1);
    expect(await findKeyHolder(deps(), key)).not.toBeNull();
    now = expiresAt;
    expect(await findKeyHolder(deps(), key)).toBeNull();
  });

  test('stops working when it is revoked, once', async () => {
    const key = await makeKeyFor('City desk');
    expect(await revokeKey(deps(), 'City desk')).toBe(true);
    expect(await findKeyHolder(deps(), key)).toBeNull();
    expect(await revokeKey(deps(), 'City desk')).toBe(false);
  });

  test('keeps its name after it was revoked', async () => {
    await makeKeyFor('City desk');
    await revokeKey(deps(), 'City desk');
    expect(await createKey(deps(), { name: 'City desk', scopes: ['READ'] })).toBeNull();
  });
});

test('lists keys oldest first, without their hashes', async () => {
  await makeKeyFor('First');
  now = new Date('2026-01-03T00:00:00Z');
  await makeKeyFor('Second');
  const keys = await listKeys(deps());
  expect(keys.map((key) => key.name)).toEqual(['First', 'Second']);
  expect(keys.some((key) => 'hash' in key)).toBe(false);
});

test('gives one name to one of ten who ask for it at once', async () => {
  const keys = await Promise.all(
    Array.from({ length: 10 }, () => createKey(deps(), { name: 'One', scopes: ['READ'] })),
  );
  expect(keys.filter((key) => key !== null)).toHaveLength(1);
});
