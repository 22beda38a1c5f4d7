import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { useGateway } from '../../support/gateway.ts';
import { send } from '../../support/send.ts';

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');
const named = (text: string) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hashOf(text) } },
});

const trusted = 'query Count { statements { totalCount } }';
const other = '{ __typename }';

describe('a gateway that answers trusted documents', () => {
  const test = useGateway({ trustedDocuments: { [hashOf(trusted)]: trusted } });

  it.each([
    ['by its hash', named(trusted)],
    ['as it is', { query: trusted }],
    ['both at once', { query: trusted, ...named(trusted) }],
  ])('answers one of them %s', async (_, body) => {
    const answer = await send(test.gateway, body);
    expect(answer).toMatchObject({ status: 200, data: { statements: { totalCount: 0 } } });
  });

  it.each([
    ['another document', { query: other }],
    ['another document with the hash of a trusted one', { query: other, ...named(trusted) }],
    ['a hash that is none of them', named(other)],
    ['a hash that is no string', { extensions: { persistedQuery: { version: 1, sha256Hash: 1 } } }],
    [
      'the name of what every object has',
      { extensions: { persistedQuery: { sha256Hash: 'toString' } } },
    ],
    ['what is no document', { query: '{'.repeat(1_000) }],
  ])('refuses %s', async (_, body) => {
    const { status, data, errors } = await send(test.gateway, body);
    expect({ status, data }).toEqual({ status: 400, data: undefined });
    expect(errors?.[0]?.extensions).toEqual({ code: 'DOCUMENT_NOT_TRUSTED' });
  });
});

describe('automatic persisted queries', () => {
  const test = useGateway();

  it('learn a document once, and answer by its hash from then on', async () => {
    const query = '{ first: __typename }';
    const unknown = await send(test.gateway, named(query));
    expect(unknown).toMatchObject({ status: 200, errors: [{ message: 'PersistedQueryNotFound' }] });
    expect(unknown.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
    await send(test.gateway, { query, ...named(query) });
    expect(await send(test.gateway, named(query))).toMatchObject({ data: { first: 'Query' } });
  });

  it('refuse a document whose hash is another', async () => {
    const { errors } = await send(test.gateway, { query: other, ...named(trusted) });
    expect(errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_MISMATCH');
  });

  it('do not keep what is longer than a document may be', async () => {
    const query = `{ __typename }${' '.repeat(20_000)}`;
    const { errors } = await send(test.gateway, { query, ...named(query) });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'LIMIT_EXCEEDED', limit: 'characters' });
    const again = await send(test.gateway, named(query));
    expect(again.errors?.[0]?.extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});
