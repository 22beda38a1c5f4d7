import { request } from 'node:http';
import { types } from 'node:util';
import { afterEach, expect, it, vi } from 'vitest';
import type { Threads } from '../../../src/threads/thread-pool.ts';
import { useGateway } from '../../support/gateway.ts';
import { useHttp } from '../../support/http.ts';

/** Threads that never come to an end by themselves. */
let begun: ((signal: AbortSignal | undefined) => void) | undefined;
const threads: Threads = {
  run: (_task, _input, { signal } = {}) =>
    new Promise((_, reject) => {
      begun?.(signal);
      signal?.addEventListener('abort', () => reject(signal.reason));
    }),
};
const test = useGateway({ threads });
const http = useHttp(test);

afterEach(() => vi.restoreAllMocks());

it("hands Node's own signal to those who ask for it, aborted when the client leaves", async () => {
  const asked = new Promise<AbortSignal | undefined>((resolve) => {
    begun = resolve;
  });
  const client = request(`${http.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  client.on('error', () => undefined);
  client.end(
    JSON.stringify({
      query: '{ extractStatements(text: "“We will see,” Ann Lee said.") { __typename } }',
    }),
  );
  const signal = await asked;
  // Where a look-alike of Yoga's stands in for it, later versions of Node refuse it.
  expect(types.isProxy(signal)).toBe(false);
  expect(AbortSignal.any([signal as AbortSignal]).aborted).toBe(false);

  const aborted = new Promise((resolve) => signal?.addEventListener('abort', resolve));
  client.destroy();
  await aborted;
  expect(signal?.reason).toMatchObject({ name: 'AbortError' });
});

it('makes no signal and no error for a request that goes well', async () => {
  const ask = () => http.post({ query: '{ statements(first: 1) { edges { node { id } } } }' });
  await ask();
  const traces = vi.spyOn(Error, 'captureStackTrace');
  const controllers = vi.spyOn(globalThis, 'AbortController');
  const combined = vi.spyOn(AbortSignal, 'any');
  const answer = await ask();
  expect(answer.status).toBe(200);
  // Its record is complete when it is closed, on both ends.
  await http.lineOf(answer);
  expect(traces.mock.calls).toEqual([]);
  expect(controllers.mock.calls).toEqual([]);
  expect(combined.mock.calls).toEqual([]);
});
