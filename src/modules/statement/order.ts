import { Prisma } from '../../generated/prisma/client.ts';
import { builder } from '../../graphql/builder.ts';
import type { Order } from '../../graphql/paging/order.ts';

/** Sort order of statements. */
export const StatementOrder = builder.enumType('StatementOrder', {
  description: 'Sort order of statements.',
  values: {
    REPORTED_DESC: { description: 'The newest report first; the default.' },
    REPORTED_ASC: { description: 'The oldest report first.' },
    SAID_DESC: { description: 'Newest first by date said; unknown dates last.' },
    SAID_ASC: { description: 'Oldest first by date said; unknown dates last.' },
    RELEVANCE: {
      description:
        'Only with `filter.search`: ranks the newest 500 matches by how often and how close together they contain the words.',
    },
  } as const,
});

type OrderName = Exclude<typeof StatementOrder.$inferType, 'RELEVANCE'>;

/** The order of the rows of `statement AS s`; a date known in part counts from its first day. */
export function statementOrder(name: OrderName | null | undefined): Order {
  const given = name ?? 'REPORTED_DESC';
  const descending = given.endsWith('_DESC');
  const segments = given.startsWith('SAID') ? BY_DAY_SAID : BY_REPORT;
  return { name: given, descending, segments };
}

const ID = { sql: Prisma.sql`s.id`, type: 'uuid' } as const;

const BY_REPORT: Order['segments'] = [
  { key: [{ sql: Prisma.sql`s.reported_at`, type: 'timestamptz' }, ID] },
];

const BY_DAY_SAID: Order['segments'] = [
  {
    where: Prisma.sql`s.said_from IS NOT NULL`,
    key: [{ sql: Prisma.sql`s.said_from`, type: 'date' }, ID],
  },
  { where: Prisma.sql`s.said_from IS NULL`, key: [ID] },
];
