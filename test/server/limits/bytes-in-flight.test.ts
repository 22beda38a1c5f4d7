import { EventEmitter } from 'node:events';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { expect, it } from 'vitest';
import {
  createBytesInFlight,
  holdAnswer,
  holdBody,
} from '../../../src/server/limits/bytes-in-flight.ts';

/** As much of an exchange as is looked at. */
function exchange(headers: Record<string, string> = {}) {
  const request = { headers } as unknown as IncomingMessage;
  return { request, response: new EventEmitter() as unknown as ServerResponse };
}

it('takes bodies and answers together, and has room again when the answers have left', () => {
  const inFlight = createBytesInFlight(1_000_000);
  const [a, b] = [exchange(), exchange()];
  expect(inFlight.admit(a.request, a.response)).toBe(true);
  expect(inFlight.admit(b.request, b.response)).toBe(true);
  expect(holdBody(a.request, 500_000)).toBe(true);
  expect(holdAnswer(b.request, 400_000)).toBe(false);
  a.response.emit('close');
  expect(holdAnswer(b.request, 400_000)).toBe(true);
});

it('counts an answer once, however often it is told how long it is', () => {
  const inFlight = createBytesInFlight(1_000_000);
  const { request, response } = exchange();
  inFlight.admit(request, response);
  for (let bytes = 0; bytes <= 800_000; bytes += 10_000) {
    expect(holdAnswer(request, bytes)).toBe(true);
  }
  expect(holdAnswer(request, 900_000)).toBe(false);
});

it('keeps room for those that declare and hold little', () => {
  const inFlight = createBytesInFlight(1_000_000);
  const long = exchange({ 'content-length': '900000' });
  inFlight.admit(long.request, long.response);
  while (holdBody(long.request, 10_000));
  const others = [exchange(), exchange({ 'content-length': '900000' })];
  const chunked = exchange({ 'transfer-encoding': 'chunked' });
  const admitted = [...others, chunked].map((one) => inFlight.admit(one.request, one.response));
  expect(admitted).toEqual([true, false, false]);
});

it('counts nothing where nobody counts', () => {
  expect(holdBody(exchange().request, 1e12)).toBe(true);
  expect(holdAnswer(undefined, 1e12)).toBe(true);
});
