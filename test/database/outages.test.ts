import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type ConnectOptions, connectDatabase, type Database } from '../../src/database/client.ts';
import { toDomainError } from '../../src/database/errors/domain-error.ts';
import { withTransaction } from '../../src/database/transaction.ts';
import { withClient } from '../../src/database/with-client.ts';
import { useDatabase } from '../support/database.ts';
import { addressOf, movedTo } from '../support/moved-connection.ts';
import { startTcpProxy } from '../support/processes/tcp-proxy.ts';

const test = useDatabase();

/** Far beyond what anything here takes. */
const patience = { timeout: 30_000, interval: 10 };

function connect(options: Partial<ConnectOptions> = {}): Database {
  const client = connectDatabase({ connection: test.connection, poolSize: 1, ...options });
  onTestFinished(client.close);
  return client.db;
}

async function codeOf(work: Promise<unknown>): Promise<string | undefined> {
  return work.then(
    () => 'done',
    (error) => toDomainError(error)?.code,
  );
}

/** Takes the only connection. @returns what gives it back */
async function occupy(db: Database): Promise<() => void> {
  let leave = () => {};
  const left = new Promise<void>((resolve) => {
    leave = resolve;
  });
  await new Promise<void>((resolve, reject) => {
    db.$transaction(
      async (tx) => {
        await tx.$queryRaw`SELECT 1`;
        resolve();
        await left;
      },
      { timeout: 60_000 },
    ).catch(reject);
  });
  return leave;
}

describe('a pool whose connections are all in use', () => {
  it('lets as many wait as may, and refuses the others at once', async () => {
    const db = connect({ maxWaiting: 2, connectTimeoutMs: 60_000 });
    const leave = await occupy(db);
    const [one, two] = [codeOf(db.actor.count()), codeOf(db.actor.count())];
    expect(await codeOf(db.actor.count())).toBe('OVERLOADED');
    leave();
    expect(await Promise.all([one, two])).toEqual(['done', 'done']);
  });

  it('lets nobody wait for longer than may be, for a query or a transaction', async () => {
    const db = connect({ connectTimeoutMs: 2_000 });
    const leave = await occupy(db);
    const query = codeOf(db.actor.count());
    const transaction = codeOf(withTransaction(db, (tx) => tx.actor.count()));
    expect(await Promise.all([query, transaction])).toEqual(['OVERLOADED', 'OVERLOADED']);
    leave();
    expect(await codeOf(db.actor.count())).toBe('done');
  });
});

describe('a connection of its own', () => {
  it('fails its query where it breaks, and nothing besides', async () => {
    const proxy = await startTcpProxy(addressOf(test.connection));
    const broken = withClient(movedTo(test.connection, proxy.port), async (client) => {
      await client.query('SELECT 1');
      const cut = client.query('SELECT pg_sleep(602)');
      await proxy.close();
      return cut;
    });
    expect(await codeOf(broken)).toBe('UNAVAILABLE');
  });
});

describe('a server that is watched', () => {
  /** The test's database behind a network that can lose everything. */
  async function connectThroughProxy() {
    const proxy = await startTcpProxy(addressOf(test.connection));
    const connection = movedTo(test.connection, proxy.port);
    const outages: boolean[] = [];
    const client = connectDatabase({
      connection,
      poolSize: 2,
      onOutage: (isAway) => void outages.push(isAway),
    });
    onTestFinished(async () => {
      await client.close();
      await proxy.close();
    });
    await client.db.$queryRaw`SELECT 1`;
    return { proxy, outages, db: client.db };
  }

  it('is found to be away where it says nothing, and nobody waits for it', async () => {
    const { proxy, outages, db } = await connectThroughProxy();
    const underWay = [1, 2].map(() => codeOf(db.$queryRaw`SELECT pg_sleep(600)::text`));
    const waiting = codeOf(db.actor.count());
    proxy.block();
    expect(await Promise.all([...underWay, waiting])).toEqual(Array(3).fill('UNAVAILABLE'));
    expect(await codeOf(db.actor.count())).toBe('UNAVAILABLE');
    expect(outages).toEqual([true]);
    proxy.unblock();
    await vi.waitUntil(() => outages.length === 2, patience);
    expect(outages).toEqual([true, false]);
    expect(await codeOf(db.actor.count())).toBe('done');
  });

  it('is found to be away where it cannot be reached, and there again when it can', async () => {
    const { proxy, outages, db } = await connectThroughProxy();
    await proxy.close();
    await vi.waitUntil(() => outages.length === 1, patience);
    expect(await codeOf(db.actor.count())).toBe('UNAVAILABLE');
    await proxy.reopen();
    await vi.waitUntil(() => outages.length === 2, patience);
    expect(await codeOf(db.actor.count())).toBe('done');
  });

  it('is not away where a query takes long, or all connections are in use', async () => {
    const { outages, db } = await connectThroughProxy();
    // Longer than a server may be silent.
    const slow = [1, 2, 3].map(() => codeOf(db.$queryRaw`SELECT pg_sleep(2)::text`));
    expect(await Promise.all(slow)).toEqual(['done', 'done', 'done']);
    expect(outages).toEqual([]);
  });

  it('rolls a transaction back that an outage has cut, and keeps no connection of it', async () => {
    const { proxy, outages, db } = await connectThroughProxy();
    const cut = [1, 2, 3].map((n) =>
      codeOf(
        db.$transaction(async (tx) => {
          await tx.actor.create({ data: { name: `${n}`, nameKey: `${n}`, kind: 'PERSON' } });
          await tx.$queryRaw`SELECT pg_sleep(601)::text`;
        }),
      ),
    );
    await vi.waitUntil(async () => {
      const rows = await test.db.$queryRaw<unknown[]>`
        SELECT FROM pg_stat_activity WHERE query LIKE '%pg_sleep(601)%' AND wait_event = 'PgSleep' AND datname = current_database()`;
      return rows.length === 2;
    }, patience);
    proxy.block();
    expect(await Promise.all(cut)).toEqual(Array(3).fill('UNAVAILABLE'));
    proxy.unblock();
    await vi.waitUntil(() => outages.length === 2, patience);
    expect(await Promise.all([1, 2, 3].map(() => db.actor.count()))).toEqual([0, 0, 0]);
  });
});
