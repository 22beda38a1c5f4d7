import type { RequestListener } from 'node:http';
import { expect, it } from 'vitest';
import { createReadinessProbe } from '../../src/server/readiness.ts';
import { useGateway } from '../support/gateway.ts';

const test = useGateway();

it('is ready where a query is answered', async () => {
  expect(await createReadinessProbe(test.gateway, 10_000)()).toBe(true);
});

it('is not ready where the database answers and GraphQL does not', async () => {
  const broken: RequestListener = (_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end('{"errors":[{"message":"Something went wrong here."}]}');
  };
  expect(await createReadinessProbe(broken, 10_000)()).toBe(false);
});

it('is not ready where what answers is no GraphQL, or breaks off', async () => {
  const page: RequestListener = (_, response) => void response.end('<html>');
  const gone: RequestListener = (_, response) => void response.destroy();
  expect(await createReadinessProbe(page, 10_000)()).toBe(false);
  expect(await createReadinessProbe(gone, 10_000)()).toBe(false);
});

it('is not ready where the database takes too long, and again when it does not', async () => {
  const isReady = createReadinessProbe(test.gateway, 50);
  await test.db.$transaction(async (tx) => {
    await tx.$executeRaw`LOCK TABLE statement`;
    expect(await isReady()).toBe(false);
  });
  expect(await createReadinessProbe(test.gateway, 10_000)()).toBe(true);
});
