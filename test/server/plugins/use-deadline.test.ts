import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createGateway } from '../../../src/server/create-gateway.ts';
import { readLimits } from '../../../src/settings/limits.ts';
import { useGateway } from '../../support/gateway.ts';
import { send } from '../../support/send.ts';

const test = useGateway();
const query = '{ statements { totalCount } }';

/** Does the work while nobody can read statements. */
function whileLocked<T>(work: () => Promise<T>): Promise<T> {
  return test.db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE statement`;
    return work();
  });
}

it('ends an operation that takes too long, with a code and the limit', async () => {
  const limits = { ...readLimits(), deadlineMs: 50 };
  const gateway = createGateway({ db: test.db, log: pino({ enabled: false }), limits });
  const { errors } = await whileLocked(() => send(gateway, { query }));

  expect(errors?.map(({ extensions }) => extensions)).toEqual([
    { code: 'TIMEOUT', limit: 'deadline', maximum: 50 },
  ]);
});

it('leaves an operation alone that is done in time', async () => {
  const { data, errors } = await send(test.gateway, { query });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ statements: { totalCount: 0 } });
});
