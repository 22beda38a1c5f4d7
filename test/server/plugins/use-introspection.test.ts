import { pino } from 'pino';
import { expect, it } from 'vitest';
import { createGateway } from '../../../src/server/create-gateway.ts';
import { useGateway } from '../../support/gateway.ts';
import { send } from '../../support/send.ts';

const test = useGateway();

const ask = (query: string, introspection: boolean) =>
  send(createGateway({ db: test.db, log: pino({ enabled: false }), introspection }), { query });

it.each(['{ __schema { queryType { name } } }', '{ __type(name: "Query") { name } }'])(
  'refuses to show the schema where it is to be kept: %s',
  async (query) => {
    expect((await ask(query, false)).status).toBe(400);
    expect((await ask(query, true)).status).toBe(200);
  },
);

it('suggests no names where the schema is to be kept', async () => {
  const query = '{ statement(id: "x") { txt } }';
  expect((await ask(query, true)).errors?.[0]?.message).toContain('Did you mean "text"?');
  expect((await ask(query, false)).errors?.[0]?.message).toBe(
    'Cannot query field "txt" on type "Statement".',
  );
});

it('answers `__typename` all the same', async () => {
  expect((await ask('{ __typename }', false)).data).toEqual({ __typename: 'Query' });
});
