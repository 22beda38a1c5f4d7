import { Prisma } from '../../generated/prisma/client.ts';
import type { Order } from '../../graphql/paging/order.ts';
import type { ListSql } from '../../graphql/paging/page-query.ts';

type SourceList = Pick<ListSql, 'from' | 'order'> & { links: Prisma.Sql };

/**
 * Statements by the rows that link them to one source, `own`: their index holds that source's
 * statements in the order of their reports, however few they are.
 */
export function listCarried(descending: boolean): SourceList {
  return {
    from: Prisma.sql`statement_source AS own JOIN statement AS s ON s.id = own.statement_id`,
    links: Prisma.sql`statement_source AS own`,
    order: { name: descending ? 'REPORTED_DESC' : 'REPORTED_ASC', descending, segments: BY_LINK },
  };
}

const BY_LINK: Order['segments'] = [
  {
    key: [
      { sql: Prisma.sql`own.reported_at`, type: 'timestamptz' },
      { sql: Prisma.sql`own.statement_id`, type: 'uuid' },
    ],
  },
];
