import { v7 as uuidv7 } from 'uuid';
import { beforeEach, describe, expect, it } from 'vitest';
import { connectDatabase } from '../../src/database/client.ts';
import { toDomainError } from '../../src/database/errors/domain-error.ts';
import { useDatabase } from '../support/database.ts';
import { querySql } from '../support/raw-sql.ts';
import { insertSample, newSample, type Sample } from './sample-rows.ts';

const test = useDatabase();
let a: Sample;

beforeEach(async () => {
  a = newSample();
  await querySql(test.connection, insertSample(a));
});

async function failure(work: Promise<unknown>) {
  const error = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  return toDomainError(error);
}

describe('a failure of the database is told in our words:', () => {
  it('a rule that was broken by a query of its own', async () => {
    expect(
      await failure(
        test.db.attributionLink.deleteMany({ where: { attributionId: a.attribution } }),
      ),
    ).toEqual({
      code: 'INVALID_INPUT',
      message: 'An attribution must have a chain.',
      rule: 'attribution_chain_exists',
    });
  });

  it('a rule that was broken at the commit of a transaction', async () => {
    const work = test.db.$transaction(async (tx) => {
      await tx.attribution.delete({ where: { id: a.attribution } });
    });
    expect(await failure(work)).toEqual({
      code: 'INVALID_INPUT',
      message: 'A statement must have at least one attribution.',
      rule: 'statement_lead_attribution_id_id_fkey',
    });
  });

  it('a rule that raw SQL broke', async () => {
    expect(await failure(test.db.$executeRaw`UPDATE document SET text = 'x'`)).toMatchObject({
      code: 'INVALID_INPUT',
      message: 'The text of a document never changes.',
    });
  });

  it('a row that exists already', async () => {
    const source = { name: 'x', nameKey: 'x', kind: 'UNKNOWN', identityKey: 'UNKNOWN x' } as const;
    await test.db.source.create({ data: source });
    expect(await failure(test.db.source.create({ data: source }))).toEqual({
      code: 'CONFLICT',
      message: 'A source of this kind and name already exists.',
      rule: 'source_identity_key_key',
    });
  });

  it('a row that points nowhere, and one that is still pointed to', async () => {
    const alias = { actorId: uuidv7(), alias: 'x', aliasKey: 'x' };
    expect(await failure(test.db.actorAlias.create({ data: alias }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect(await failure(test.db.actor.delete({ where: { id: a.actor } }))).toMatchObject({
      code: 'CONFLICT',
      message: 'It is still in use.',
    });
  });

  it('a row that is not there', async () => {
    const work = test.db.actor.update({ where: { id: uuidv7() }, data: { name: 'x' } });
    expect(await failure(work)).toMatchObject({ code: 'NOT_FOUND' });
  });

  it('a character that PostgreSQL cannot store', async () => {
    const data = { name: 'a\u0000b', nameKey: 'x', kind: 'PERSON' } as const;
    expect(await failure(test.db.actor.create({ data }))).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('a statement that took too long', async () => {
    const { db, close } = connectDatabase({ connection: test.connection, statementTimeoutMs: 20 });
    expect(await failure(db.$queryRaw`SELECT pg_sleep(10)::text`)).toMatchObject({
      code: 'TIMEOUT',
    });
    await close();
  });

  it('a server that is away', async () => {
    const connection = { host: '127.0.0.1', port: 1, user: 'x', database: 'x' };
    const { db, close } = connectDatabase({ connection });
    expect(await failure(db.$queryRaw`SELECT 1`)).toMatchObject({ code: 'UNAVAILABLE' });
    await close();
  });

  it("a server that ends a connection in the query's midst", async () => {
    const { db, close } = connectDatabase({ connection: test.connection, poolSize: 1 });
    expect(
      await failure(db.$queryRaw`SELECT pg_terminate_backend(pg_backend_pid())`),
    ).toMatchObject({ code: 'UNAVAILABLE' });
    expect(await db.$queryRaw`SELECT 1 AS n`).toEqual([{ n: 1 }]);
    await close();
  });
});

it('a defect of ours means nothing to a client', async () => {
  expect(await failure(test.db.$queryRaw`SELECT no_such_column FROM actor`)).toBeNull();
  expect(toDomainError(new Error('x'))).toBeNull();
  expect(toDomainError(null)).toBeNull();
});
