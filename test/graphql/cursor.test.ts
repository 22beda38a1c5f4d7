import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Prisma } from '../../src/generated/prisma/client.ts';
import { decodeCursor, encodeCursor } from '../../src/graphql/paging/cursor.ts';
import type { Order } from '../../src/graphql/paging/order.ts';

const column = Prisma.sql`x`;

const order: Order = {
  name: 'SAID_DESC',
  descending: true,
  segments: [
    {
      key: [
        { sql: column, type: 'date' },
        { sql: column, type: 'uuid' },
      ],
    },
    { key: [{ sql: column, type: 'uuid' }] },
  ],
};

const id = '018edc2b-4c00-7000-8000-000000000001';
const position = { segment: 0, key: ['2024-04-13', id] };

describe('a cursor', () => {
  it('leads back to its position in each segment of the order', () => {
    for (const place of [position, { segment: 1, key: [id] }]) {
      expect(decodeCursor('list', order, encodeCursor('list', place))).toEqual(place);
    }
  });

  it('is good for its own list only', () => {
    expect(decodeCursor('another list', order, encodeCursor('list', position))).toBeNull();
  });

  it('is refused with any one character changed', () => {
    const cursor = encodeCursor('list', position);
    const place = fc.integer({ min: 0, max: cursor.length - 1 });
    const sign = fc.constantFrom(...'AZaz09-_=+/ é');
    fc.assert(
      fc.property(place, sign, (index, other) => {
        fc.pre(cursor[index] !== other);
        const damaged = `${cursor.slice(0, index)}${other}${cursor.slice(index + 1)}`;
        expect(decodeCursor('list', order, damaged)).toBeNull();
      }),
    );
  });

  it('never throws on what is no cursor', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.base64String()), (text) => {
        expect(decodeCursor('list', order, text)).toBeNull();
      }),
    );
  });

  it('is refused where it was put together right and holds what no key can be', () => {
    const forged = [
      { segment: 2, key: [id] },
      { segment: -1, key: [id] },
      { segment: 0, key: [id] },
      { segment: 0, key: ['2024-04-13', "' OR true --"] },
      { segment: 0, key: ['yesterday', id] },
    ];
    for (const place of forged) {
      expect(decodeCursor('list', order, encodeCursor('list', place))).toBeNull();
    }
  });
});
