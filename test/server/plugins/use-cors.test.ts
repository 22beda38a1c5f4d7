import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createGateway } from '../../../src/server/create-gateway.ts';
import { useGateway } from '../../support/gateway.ts';

const test = useGateway();
const ours = 'https://reader.example';

async function ask(origin: string, origins: string[] = [], method = 'POST') {
  const gateway = createGateway({ db: test.db, log: pino({ enabled: false }), origins });
  const { status, headers } = await gateway.fetch('http://gateway/graphql', {
    method,
    headers: {
      origin,
      'content-type': 'application/json',
      ...(method === 'OPTIONS' && { 'access-control-request-method': 'POST' }),
    },
    ...(method === 'POST' && { body: '{"query":"{ __typename }"}' }),
  });
  return { status, headers: Object.fromEntries(headers) };
}

describe('a page of another origin', () => {
  it.each(['https://evil.example', 'null', 'https://reader.example.evil.example', ours])(
    'may read nothing by default: %s',
    async (origin) => {
      for (const method of ['POST', 'OPTIONS']) {
        const { headers } = await ask(origin, [], method);
        expect(Object.keys(headers).filter((name) => /^access-control/.test(name))).toEqual([]);
      }
    },
  );

  it('may read answers where its origin is named, without cookies', async () => {
    const { headers } = await ask(ours, [ours]);
    expect(headers['access-control-allow-origin']).toBe(ours);
    expect(headers['access-control-expose-headers']).toContain('retry-after');
    expect(headers['access-control-allow-credentials']).toBeUndefined();
    expect(headers.vary).toContain('Origin');
  });

  it('may send what it asks leave for where its origin is named', async () => {
    const { status, headers } = await ask(ours, [ours], 'OPTIONS');
    expect(status).toBe(204);
    expect(headers).toMatchObject({
      'access-control-allow-origin': ours,
      'access-control-allow-headers': expect.stringContaining('authorization'),
    });
  });

  it.each(['https://evil.example', 'null'])(
    'is not told back beside a named one: %s',
    async (origin) => {
      for (const method of ['POST', 'OPTIONS']) {
        const { headers } = await ask(origin, [ours], method);
        expect(headers['access-control-allow-origin']).toBeUndefined();
        expect(headers['access-control-allow-headers']).toBeUndefined();
      }
    },
  );
});
