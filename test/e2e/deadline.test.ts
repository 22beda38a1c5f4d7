import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { useDatabase } from '../support/database.ts';
import { findFreePort } from '../support/processes/free-port.ts';
import { runOnrecord, toUrl } from '../support/processes/gateway-process.ts';

const database = useDatabase();
const patience = { timeout: 30_000, interval: 20 };
let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'onrecord-deadline-'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

test('the deadline of a request ends its SQL as well, in the database', async () => {
  const gateway = runOnrecord(['serve'], {
    env: {
      DATABASE_URL: toUrl(database.connection),
      ONRECORD_DATA_DIR: folder,
      ONRECORD_REQUEST_SECONDS: '1',
      PORT: await findFreePort(),
    },
  });
  const [, url = ''] = await gateway.waitFor(/OnRecord is ready: (\S+)\n/);
  const query = encodeURIComponent('{ statements { totalCount } }');
  await database.db.$transaction(
    async (tx) => {
      await tx.$executeRaw`LOCK TABLE statement`;
      const countWaiting = async () => {
        const waiting = await tx.$queryRaw<unknown[]>`
          SELECT FROM pg_locks WHERE NOT granted AND relation = 'statement'::regclass`;
        return waiting.length;
      };
      const answer = fetch(`${url}?query=${query}`).then((response) => response.json());
      await vi.waitUntil(async () => (await countWaiting()) === 1, patience);
      expect((await answer).errors[0].extensions.code).toBe('TIMEOUT');
      // The lock is still held. Whoever waits for one gives up by itself, but after ten seconds only.
      await vi.waitUntil(async () => (await countWaiting()) === 0, { timeout: 7_000 });
    },
    { timeout: 60_000 },
  );
  expect(await gateway.end('SIGTERM')).toEqual({ code: 0, signal: null });
}, 90_000);
