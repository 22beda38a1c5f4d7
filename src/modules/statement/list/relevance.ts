import { Prisma } from '../../../generated/prisma/client.ts';
import { badUserInput } from '../../../graphql/bad-user-input.ts';
import type { Order, Sql } from '../../../graphql/paging/order.ts';
import type { ListSql } from '../../../graphql/paging/page-query.ts';
import type { StatementSearch } from './search.ts';

/** Matches that are ranked, the newest: ranking reads the words of each. */
const RANKED = 500;

/** A rank in millionths: whole numbers make cursors that compare exactly. */
const BY_RANK: Order = {
  name: 'RELEVANCE',
  descending: true,
  segments: [
    {
      key: [
        { sql: Prisma.sql`s.rank`, type: 'int' },
        { sql: Prisma.sql`s.reported_at`, type: 'timestamptz' },
        { sql: Prisma.sql`s.id`, type: 'uuid' },
      ],
    },
  ],
};

/**
 * The newest matches, ranked by how often and how close together they contain the words. The list
 * ends with the ranked ones; its count is that of all matches.
 *
 * @throws BAD_USER_INPUT naming `orderBy`, if nothing is searched for
 */
export function rankedList(
  search: StatementSearch | undefined,
  conditions: readonly Sql[],
): ListSql {
  if (!search) {
    throw badUserInput('orderBy', '`RELEVANCE` orders only what `filter.search` finds.');
  }
  const found = (condition: Sql) => Prisma.sql`SELECT s.id, s.reported_at, s.search
    FROM statement AS s WHERE ${Prisma.join([...conditions, condition], ' AND ')}`;
  // OFFSET keeps the planner from walking the dates: what is gathered is read once and then sorted.
  const matches = search.isGathered(RANKED)
    ? Prisma.sql`SELECT * FROM (${found(search.countWhere)} OFFSET 0) AS s`
    : found(search.whereFirst(RANKED));
  return {
    from: Prisma.sql`(
      SELECT s.id, s.reported_at, (ts_rank_cd(s.search, ${search.query}) * 1e6)::int AS rank
      FROM (${matches} ORDER BY s.reported_at DESC, s.id DESC LIMIT ${RANKED}::int) AS s) AS s`,
    id: Prisma.sql`s.id`,
    where: [],
    countFrom: Prisma.sql`statement AS s`,
    countWhere: [...conditions, search.countWhere],
    order: BY_RANK,
  };
}
