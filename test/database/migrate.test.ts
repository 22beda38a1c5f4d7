import { afterEach, expect, it } from 'vitest';
import { diagnoseHistory, diffDatabaseToSchema } from '../../prisma/schema-engine.ts';
import { type DatabaseConnection, toDriverConfig } from '../../src/database/connection.ts';
import { migrate } from '../../src/database/migration/migrate.ts';
import { readMigrationFiles } from '../../src/database/migration/migration-files.ts';
import { readMigrationState } from '../../src/database/migration/migration-state.ts';
import { createDatabase, dropDatabase } from '../support/database.ts';
import { querySql } from '../support/raw-sql.ts';

const made: DatabaseConnection[] = [];

async function bareDatabase(): Promise<DatabaseConnection> {
  const connection = await createDatabase({ migrated: false });
  made.push(connection);
  return connection;
}

afterEach(async () => {
  for (const connection of made.splice(0)) await dropDatabase(connection);
});

it('applies every migration once when ten gateways start at once', async () => {
  const connection = await bareDatabase();
  const runs = await Promise.all(Array.from({ length: 10 }, () => migrate(connection)));
  const names = (await readMigrationFiles()).map((file) => file.name);
  expect(runs.flatMap((run) => run.applied)).toEqual(names);
  expect((await readMigrationState(connection)).state).toBe('current');
});

it('leaves a history that Prisma itself agrees with', async () => {
  const connection = await bareDatabase();
  await migrate(connection);
  expect(await diagnoseHistory(toDriverConfig(connection))).toEqual({
    editedMigrationNames: [],
    failedMigrationNames: [],
    hasMigrationsTable: true,
    history: null,
  });
});

it('brings a database to what the schema says, to the last index', async () => {
  const connection = await bareDatabase();
  await migrate(connection);
  expect(await diffDatabaseToSchema(toDriverConfig(connection))).toEqual([]);
  await querySql(connection, 'DROP INDEX statement_words_hash_idx');
  expect(await diffDatabaseToSchema(toDriverConfig(connection))).toContain(
    'CREATE INDEX "statement_words_hash_idx" ON "statement"("words_hash");',
  );
});

it('tells an empty database from one that is behind', async () => {
  const connection = await bareDatabase();
  expect((await readMigrationState(connection)).state).toBe('empty');
  const files = await readMigrationFiles();
  await migrate(connection, { files: files.slice(0, 1) });
  const { state, pending } = await readMigrationState(connection);
  expect({ state, pending }).toEqual({
    state: 'behind',
    pending: files.slice(1).map(({ name }) => name),
  });
  const told: string[] = [];
  expect(await migrate(connection, { onProgress: (name) => told.push(name) })).toEqual({
    applied: pending,
  });
  expect(told).toEqual(pending);
});

it('refuses a database that a newer program migrated, and leaves it as it is', async () => {
  const connection = await bareDatabase();
  await migrate(connection);
  await querySql(
    connection,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name, finished_at)
     VALUES ('x', 'x', '29990101000000_later', now())`,
  );
  expect(await readMigrationState(connection)).toMatchObject({
    state: 'ahead',
    unknown: ['29990101000000_later'],
  });
  await expect(migrate(connection)).rejects.toThrow(
    /newer version of OnRecord \(29990101000000_later\)/,
  );
});

it('refuses a database in which a migration began and did not finish', async () => {
  const connection = await bareDatabase();
  const files = await readMigrationFiles();
  await migrate(connection, { files: files.slice(0, 1) });
  await querySql(
    connection,
    `INSERT INTO _prisma_migrations (id, checksum, migration_name)
     VALUES ('x', 'x', '${files[1]?.name}')`,
  );
  expect((await readMigrationState(connection)).state).toBe('failed');
  await expect(migrate(connection)).rejects.toThrow(/did not finish/);
});

it('refuses a migration that was changed after it had been applied', async () => {
  const connection = await bareDatabase();
  await migrate(connection);
  await querySql(connection, `UPDATE _prisma_migrations SET checksum = repeat('0', 64)`);
  await expect(migrate(connection)).rejects.toThrow(/was changed after/);
});

it('rolls a migration back whole when it fails, and can try again', async () => {
  const connection = await bareDatabase();
  const broken = { name: '1_broken', sql: 'CREATE TABLE a (); SELECT 1 / 0', checksum: 'x' };
  await expect(migrate(connection, { files: [broken] })).rejects.toThrow(
    /1_broken failed and was rolled back completely: division by zero/,
  );
  expect((await readMigrationState(connection, [broken])).state).toBe('empty');
  const mended = { ...broken, sql: 'CREATE TABLE a ()' };
  expect(await migrate(connection, { files: [mended] })).toEqual({ applied: ['1_broken'] });
});
