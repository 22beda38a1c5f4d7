import { serverAudits } from 'graphql-http';
import { describe, expect, it } from 'vitest';
import { useGateway } from '../support/gateway.ts';

const test = useGateway();

const audits = serverAudits({
  url: 'http://gateway/graphql',
  fetchFn: (url: string, init: RequestInit) => test.gateway.fetch(url, init),
});

describe('GraphQL over HTTP', () => {
  it.each(audits.map(({ id, name, fn }) => ({ id, name, fn })))('$id: $name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});
