import { expect, it } from 'vitest';
import { connectDatabase } from '../../src/database/client.ts';
import { useDatabase } from '../support/database.ts';

const test = useDatabase();

it('shows every SQL statement that a query sends', async () => {
  const { result, statements } = await test.recordSql(() => test.db.event.findMany());
  expect(result).toEqual([]);
  expect(statements).toHaveLength(1);
  expect(statements[0]).toContain('"event"');
});

it('has the server parse a statement that comes back only once', async () => {
  const { db, close } = connectDatabase({ connection: test.connection, poolSize: 1 });
  await db.source.findMany();
  await db.source.findMany();
  const [plan] = await db.$queryRaw<{ runs: number }[]>`
    SELECT (generic_plans + custom_plans)::int AS runs FROM pg_prepared_statements
    WHERE statement LIKE 'SELECT "t0"."id"%' AND name LIKE 'onrecord_%'`;
  await close();
  expect(plan).toEqual({ runs: 2 });
});

it('cancels a statement that takes longer than it may', async () => {
  const { db, close } = connectDatabase({ connection: test.connection, statementTimeoutMs: 50 });
  await expect(db.$queryRaw`SELECT pg_sleep(10)::text`).rejects.toThrow(/57014/);
  await close();
});

it('never opens more connections than the pool may hold', async () => {
  const { db, close } = connectDatabase({ connection: test.connection, poolSize: 2 });
  const pids = await Promise.all(
    Array.from(
      { length: 20 },
      () => db.$queryRaw<{ pid: number }[]>`SELECT pg_backend_pid() AS pid`,
    ),
  );
  await close();
  expect(new Set(pids.map(([row]) => row?.pid)).size).toBeLessThanOrEqual(2);
});
