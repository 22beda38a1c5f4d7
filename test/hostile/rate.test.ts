import { afterAll, beforeAll, expect, test } from 'vitest';
import { type HostileGateway, startGateway } from './gateway.ts';
import { execute, get, type Reply, sendRaw, type Target } from './reply.ts';

let gateway: HostileGateway;
beforeAll(async () => {
  gateway = await startGateway('embedded');
});
afterAll(async () => expect(await gateway.stop()).toBe(0));

const from = (address: string): Target => ({ ...gateway, from: address });

/** A point for each 50 characters: some 38,000. */
const filler = { filler: 'x'.repeat(1_900_000) };

/** Asks until it is refused. @returns how often it was answered, and the refusal */
async function spend(target: Target, headers = {}): Promise<{ answers: number; reply: Reply }> {
  for (let answers = 0; ; answers += 1) {
    const reply = await execute(target, '{ __typename }', filler, headers);
    if (reply.status !== 200 || answers === 100) return { answers, reply };
  }
}

const question = [
  'GET /graphql?query=%7B__typename%7D HTTP/1.1',
  'host: gateway',
  'accept: application/json',
];
const raw = (...headers: string[]) => `${[...question, ...headers].join('\r\n')}\r\n\r\n`;

/** Seconds, as they stand in the bytes that came. */
const retryAfter = ({ body }: Reply) => Number(/^retry-after: (\d+)\r$/im.exec(body)?.[1]);

test('an address that has spent 100,000 points is refused, and no other is', async () => {
  const spender = from('127.0.0.2');
  const { answers, reply } = await spend(spender);
  expect(answers).toBe(2);
  expect(reply).toMatchObject({ status: 429, code: 'RATE_LIMITED' });

  const refused = await sendRaw(spender, raw());
  expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  expect(retryAfter(refused)).toBeGreaterThan(0);
  expect(retryAfter(refused)).toBeLessThanOrEqual(60);
  expect(await get(spender, '/')).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  expect((await get(spender, '/healthz')).status).toBe(200);

  const other = await sendRaw(from('127.0.0.3'), raw());
  expect(other.status).toBe(200);
  expect(other.body).toMatch(/^ratelimit-policy: "address";q=100000;w=60\r$/im);
});

test('no header changes the client address unless a proxy is trusted', async () => {
  const liar = await sendRaw(from('127.0.0.2'), raw('x-forwarded-for: 127.0.0.9'));
  const victim = await sendRaw(from('127.0.0.3'), raw('x-forwarded-for: 127.0.0.2'));
  expect([liar.status, victim.status]).toEqual([429, 200]);
});

test('a key that has spent 1,000,000 points is refused, and its address is not', async () => {
  const holder = from('127.0.0.4');
  const authorization = `Bearer ${gateway.key}`;
  const { answers, reply } = await spend(holder, { authorization });
  expect(answers).toBe(26);
  expect(reply).toMatchObject({ status: 429, code: 'RATE_LIMITED' });

  const refused = await sendRaw(holder, raw(`authorization: ${authorization}`));
  expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
  expect(retryAfter(refused)).toBeGreaterThan(0);
  expect((await sendRaw(holder, raw())).status).toBe(200);
});
