import { expect, it } from 'vitest';
import { uuidv7 } from '../../src/database/uuid.ts';

it('makes UUIDs of version 7 and the RFC variant that begin with the time', () => {
  const id = uuidv7(Date.now() + 1_000_000);
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

it('counts upwards without a tie, however many it makes in a millisecond', () => {
  const nowMs = Date.now() + 2_000_000;
  const ids = Array.from({ length: 20_000 }, () => uuidv7(nowMs));
  expect([...ids].sort()).toEqual(ids);
  expect(new Set(ids).size).toBe(ids.length);
});

it('does not turn the order round when the clock is set back', () => {
  const nowMs = Date.now() + 3_000_000;
  const before = uuidv7(nowMs);
  const after = uuidv7(nowMs - 60_000);
  expect(after > before).toBe(true);
});

it('writes the time given into the first 48 bits', () => {
  const nowMs = Date.now() + 4_000_000;
  expect(Number.parseInt(uuidv7(nowMs).replaceAll('-', '').slice(0, 12), 16)).toBe(nowMs);
});
