import { v7 as uuidv7 } from 'uuid';
import { beforeEach, expect, it } from 'vitest';
import { withTransaction } from '../../src/database/transaction.ts';
import { useDatabase } from '../support/database.ts';

const test = useDatabase();
const ids = [uuidv7(), uuidv7()] as const;

beforeEach(async () => {
  await test.empty();
  const actors = ids.map((id) => ({ id, name: '0', nameKey: '0', kind: 'PERSON' as const }));
  await test.db.actor.createMany({ data: actors });
});

it('begins the work anew after a deadlock, and both are stored', async () => {
  let arrived = 0;
  let open = () => {};
  const bothHoldOne = new Promise<void>((resolve) => {
    open = resolve;
  });
  const lockBoth = (first: string, second: string) =>
    withTransaction(test.db, async (tx) => {
      await tx.$executeRaw`UPDATE actor SET name = (name::int + 1)::text WHERE id = ${first}::uuid`;
      arrived += 1;
      if (arrived === 2) open();
      await bothHoldOne;
      await tx.$executeRaw`UPDATE actor SET name = (name::int + 1)::text WHERE id = ${second}::uuid`;
    });
  await Promise.all([lockBoth(ids[0], ids[1]), lockBoth(ids[1], ids[0])]);
  const names = await test.db.actor.findMany({ select: { name: true } });
  expect(names).toEqual([{ name: '2' }, { name: '2' }]);
  // At least one was given up; begun anew, they may meet again.
  expect(arrived).toBeGreaterThanOrEqual(3);
});

it('begins the work anew after a failure to serialize, and nothing is lost', async () => {
  let attempts = 0;
  const addOne = () =>
    withTransaction(test.db, async (tx) => {
      attempts += 1;
      await tx.$executeRaw`SET TRANSACTION ISOLATION LEVEL REPEATABLE READ`;
      const { name } = await tx.actor.findUniqueOrThrow({ where: { id: ids[0] } });
      // Whoever read before another committed is refused here with 40001.
      if (attempts === 1) {
        await test.db.$executeRaw`UPDATE actor SET name = '10' WHERE id = ${ids[0]}::uuid`;
      }
      await tx.actor.update({ where: { id: ids[0] }, data: { name: `${Number(name) + 1}` } });
    });
  await addOne();
  const { name } = await test.db.actor.findUniqueOrThrow({ where: { id: ids[0] } });
  expect({ name, attempts }).toEqual({ name: '11', attempts: 2 });
});

it('gives up after so many retries, with the last failure', async () => {
  let attempts = 0;
  const work = withTransaction(
    test.db,
    async (tx) => {
      attempts += 1;
      await tx.$executeRaw`DO $$ BEGIN RAISE EXCEPTION 'x' USING ERRCODE = '40001'; END $$`;
    },
    { retries: 2 },
  );
  await expect(work).rejects.toMatchObject({ code: expect.stringMatching(/P2034|P2010/) });
  expect(attempts).toBe(3);
});

it('does not begin anew for any other failure, and stores nothing', async () => {
  let attempts = 0;
  const work = withTransaction(test.db, async (tx) => {
    attempts += 1;
    await tx.actor.deleteMany();
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(attempts).toBe(1);
  expect(await test.db.actor.count()).toBe(2);
});
