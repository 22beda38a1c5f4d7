import { Prisma } from '../../../generated/prisma/client.ts';
import type { Sql } from '../../../graphql/paging/order.ts';

/** How many statements share a key: an id, the value of an enumeration, or a date. */
export interface CountRow {
  key: string;
  count: number;
}

interface Grouping {
  /** What else than `statement AS s` the key is found in. */
  joins?: Sql;
  key: Sql;
}

/** What statements may be counted by. Dates are days of the first report, in UTC. */
export type GroupingName =
  | 'DAY'
  | 'WEEK'
  | 'MONTH'
  | 'SPEAKER'
  | 'ADDRESSEE'
  | 'SOURCE'
  | 'EVENT'
  | 'KIND'
  | 'CHANNEL';

const GROUPINGS: Record<GroupingName, Grouping> = {
  DAY: { key: reportedAs('YYYY-MM-DD') },
  WEEK: { key: reportedAs('IYYY-"W"IW') },
  MONTH: { key: reportedAs('YYYY-MM') },
  SPEAKER: { key: Prisma.sql`s.speaker_id::text` },
  ADDRESSEE: {
    joins: Prisma.sql`JOIN statement_addressee AS counted ON counted.statement_id = s.id`,
    key: Prisma.sql`counted.actor_id::text`,
  },
  SOURCE: {
    joins: Prisma.sql`JOIN statement_source AS counted ON counted.statement_id = s.id`,
    key: Prisma.sql`counted.source_id::text`,
  },
  EVENT: { key: Prisma.sql`s.event_id::text` },
  KIND: { key: Prisma.sql`s.kind::text` },
  CHANNEL: { key: Prisma.sql`s.channel::text` },
};

/** Whether the keys are dates, which are answered in their order. */
function groupsByDate(by: GroupingName): boolean {
  return by === 'DAY' || by === 'WEEK' || by === 'MONTH';
}

/**
 * The largest groups first, and among equals by key; of dates the latest, in their order.
 * Statements without the key, such as those of an unknown speaker, are in no group.
 */
export function statementCountQuery(by: GroupingName, where: readonly Sql[], first: number): Sql {
  const { key, joins = Prisma.empty } = GROUPINGS[by];
  const groups = Prisma.sql`(SELECT ${key} AS key, count(*)::int AS count
    FROM statement AS s ${joins}
    WHERE ${Prisma.join([Prisma.sql`${key} IS NOT NULL`, ...where], ' AND ')}
    GROUP BY 1) AS counted_group`;
  // Byte by byte, so that no server's language decides among equals.
  const byKey = Prisma.sql`key COLLATE "C"`;
  if (!groupsByDate(by)) {
    return Prisma.sql`SELECT * FROM ${groups} ORDER BY count DESC, ${byKey} LIMIT ${first}::int`;
  }
  return Prisma.sql`SELECT * FROM (
    SELECT * FROM ${groups} ORDER BY ${byKey} DESC LIMIT ${first}::int
  ) AS latest ORDER BY ${byKey}`;
}

function reportedAs(format: string): Sql {
  return Prisma.sql`to_char(s.reported_at AT TIME ZONE 'UTC', ${Prisma.raw(`'${format}'`)})`;
}
