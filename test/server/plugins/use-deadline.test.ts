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

const submit = (fields: string) =>
  `mutation { submitDocument(input: { text: "A text.", extract: false }) {
    ... on SubmitDocumentSuccess { created ${fields} } } }`;

/** A gateway whose deadline passes at the moment that a document is written. */
function createLateGateway(deadlineMs: number) {
  const clock = () => {
    const until = performance.now() + deadlineMs;
    while (performance.now() < until);
    return new Date();
  };
  return createGateway({
    ...{ db: test.db, log: pino({ enabled: false }), clock },
    limits: { ...readLimits(), deadlineMs },
  });
}

it('rolls back a mutation that takes too long, and says so when it is done', async () => {
  const { key } = await test.withKey('SUBMIT');
  const authorization = `Bearer ${key}`;
  const late = createLateGateway(1500);
  const { data, errors } = await send(late, { query: submit('') }, { authorization });

  expect(errors?.map(({ message, path, extensions }) => ({ message, path, extensions }))).toEqual([
    {
      message: 'The operation took too long. Nothing was stored.',
      path: ['submitDocument'],
      extensions: { code: 'TIMEOUT', limit: 'deadline', maximum: 1500 },
    },
  ]);
  expect(data).toBeNull();
  expect(await test.db.document.count()).toBe(0);

  const again = await send(test.gateway, { query: submit('') }, { authorization });
  expect(again.data).toEqual({ submitDocument: { created: true } });
});

it('says of a mutation that was stored, and whose answer takes too long, that it may be', async () => {
  await test.db.$executeRaw`TRUNCATE document CASCADE`;
  const { key } = await test.withKey('SUBMIT');
  const limits = { ...readLimits(), deadlineMs: 1500 };
  const gateway = createGateway({ db: test.db, log: pino({ enabled: false }), limits });
  const { errors } = await test.db.$transaction(async (tx) => {
    // What was submitted is not written there, but looked for.
    await tx.$executeRaw`LOCK TABLE attribution`;
    const query = submit('attributions { id }');
    return send(gateway, { query }, { authorization: `Bearer ${key}` });
  });

  expect(errors?.map(({ message }) => message)).toEqual([
    'The operation took too long. It may still have been stored.',
  ]);
  expect(await test.db.document.count()).toBe(1);
});

it('leaves an operation alone that is done in time', async () => {
  const { data, errors } = await send(test.gateway, { query });
  expect(errors).toBeUndefined();
  expect(data).toEqual({ statements: { totalCount: 0 } });
});
