import { Prisma } from '../../generated/prisma/client.ts';

export type Sql = Prisma.Sql;

/** The PostgreSQL type of a column in an order. */
export type KeyType = 'uuid' | 'timestamptz' | 'date' | 'int' | 'text';

/** One column of the key that rows are ordered by. None may be null within its segment. */
export interface KeyColumn {
  sql: Sql;
  type: KeyType;
}

/**
 * A run of rows ordered by one key, whose last column makes it unique. Most orders have one
 * segment; if a column may be null, the rows without it are a separate segment, so that each is one
 * range of an index.
 */
interface Segment {
  /** Which rows belong to it; all where unset. */
  where?: Sql;
  key: readonly KeyColumn[];
}

/** How a list is ordered: segment after segment, each up or down by its whole key. */
export interface Order {
  name: string;
  descending: boolean;
  segments: readonly Segment[];
}

/** The text of a key column, from which {@link keyValue} makes the same value again. */
export function keyText({ sql, type }: KeyColumn): Sql {
  // Dates and instants not by ::text, which follows the settings of the server and the session.
  if (type === 'date') return Prisma.sql`to_char(${sql}, 'YYYY-MM-DD')`;
  if (type !== 'timestamptz') return Prisma.sql`${sql}::text`;
  // Instants are stored in milliseconds.
  return Prisma.sql`to_char(${sql} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/** A parameter of a key column's type. */
export function keyValue({ type }: KeyColumn, text: string): Sql {
  return Prisma.sql`${text}::${Prisma.raw(type)}`;
}
