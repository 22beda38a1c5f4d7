import { Prisma } from '../../generated/prisma/client.ts';
import type { PageExtent } from './arguments.ts';
import type { Position } from './cursor.ts';
import { type KeyColumn, keyText, keyValue, type Order, type Sql } from './order.ts';

/** `totalCount` is exact up to here. */
export const MAX_COUNT = 10_000;

/** A list in SQL. `where` may refer to `parent.id`, the row that the list belongs to. */
export interface ListSql {
  /** Tables and joins: the part after FROM. */
  from: Sql;
  /** What is enough to count the entries. @default `from` */
  countFrom?: Sql | undefined;
  /** The column that holds the id of an entry. */
  id: Sql;
  where: readonly Sql[];
  /** An equivalent of `where` that counts faster. @default `where` */
  countWhere?: readonly Sql[] | undefined;
  order: Order;
}

/** A page of a list: from which end, how many, and between which positions. */
export interface PageBounds extends PageExtent {
  after?: Position | undefined;
  before?: Position | undefined;
}

type Positions = Pick<PageBounds, 'after' | 'before'>;

/** One entry, or all nulls if a parent has none on this page. */
export interface PageRow {
  parentId: string | null;
  id: string | null;
  segment: number | null;
  key: string[] | null;
  /** Whether the list holds something at or before `after`. */
  startsEarlier: boolean;
  /** Whether the list holds something at or after `before`. */
  endsLater: boolean;
}

/**
 * The ids and keys of a page of each parent's list, in one statement. It asks for one entry more
 * than the page holds, which tells whether the list goes on.
 *
 * Positions are compared as rows, `(reported_at, id) < ($1, $2)`, so that an index is entered
 * right where the page starts: a page deep in the list costs what the first costs.
 *
 * @param parentIds null for a list that belongs to no row
 */
export function pageQuery(list: ListSql, parentIds: readonly string[] | null, bounds: PageBounds) {
  const { after, before, backward, size } = bounds;
  const parts = segmentsBetween(list.order, { after, before }).map(({ segment, where }) => {
    const columns = list.order.segments[segment]?.key ?? [];
    const direction = Prisma.raw(list.order.descending === backward ? 'ASC' : 'DESC');
    const ordering = Prisma.join(columns.map(({ sql }) => Prisma.sql`${sql} ${direction}`));
    return Prisma.sql`(SELECT ${list.id} AS id, ${Prisma.raw(String(segment))} AS segment,
        ARRAY[${Prisma.join(columns.map(keyText))}] AS key, row_number() OVER (ORDER BY ${ordering}) AS place
      FROM ${list.from} WHERE ${allOf([...list.where, ...where])}
      ORDER BY ${ordering} LIMIT ${size + 1}::int)`;
  });
  // If `after` is in a later segment than `before`, there is nothing between.
  if (parts.length === 0) parts.push(NO_ROWS);
  const outward = Prisma.raw(backward ? 'DESC' : 'ASC');
  return Prisma.sql`SELECT parent.id AS "parentId", page.id, page.segment, page.key,
      ${existsOutside(list, { before: after })} AS "startsEarlier",
      ${existsOutside(list, { after: before })} AS "endsLater"
    FROM ${parentTable(parentIds)} LEFT JOIN LATERAL (
      SELECT * FROM (${Prisma.join(parts, ' UNION ALL ')}) AS part
      ORDER BY segment ${outward}, place LIMIT ${size + 1}::int
    ) AS page ON true ORDER BY page.segment ${outward}, page.place`;
}

/** How many entries each parent's list holds, up to {@link MAX_COUNT}. */
export function countQuery(list: ListSql, parentIds: readonly string[] | null) {
  return Prisma.sql`SELECT parent.id AS "parentId", (
      SELECT count(*)::int FROM (
        SELECT FROM ${list.countFrom ?? list.from} WHERE ${allOf(list.countWhere ?? list.where)} LIMIT ${MAX_COUNT}::int
      ) AS bounded
    ) AS total FROM ${parentTable(parentIds)}`;
}

const NO_ROWS = Prisma.sql`(SELECT NULL::uuid AS id, 0 AS segment, NULL::text[] AS key,
    0::bigint AS place WHERE false)`;

function parentTable(parentIds: readonly string[] | null): Sql {
  return parentIds
    ? Prisma.sql`unnest(${parentIds}::uuid[]) AS parent(id)`
    : Prisma.sql`(SELECT NULL::uuid AS id) AS parent`;
}

/** Whether the list holds a row on the far side of a bound, the bound's own row included. */
function existsOutside(list: ListSql, bounds: Positions): Sql {
  if (!bounds.after && !bounds.before) return Prisma.sql`false`;
  const parts = segmentsBetween(list.order, bounds, '=').map(
    ({ where }) =>
      Prisma.sql`EXISTS (SELECT FROM ${list.from} WHERE ${allOf([...list.where, ...where])})`,
  );
  return Prisma.sql`(${Prisma.join(parts, ' OR ')})`;
}

/** The segments that hold rows between two positions, and what the rows must fulfil in each; with "=", the positions' own too. */
function segmentsBetween(
  { segments, descending }: Order,
  { after, before }: Positions,
  or: '' | '=' = '',
): { segment: number; where: Sql[] }[] {
  const [behind, ahead] = descending ? ['<', '>'] : ['>', '<'];
  return segments.flatMap(({ where, key }, segment) => {
    if (after && segment < after.segment) return [];
    if (before && segment > before.segment) return [];
    const conditions = [
      where,
      after?.segment === segment && comparison(key, `${behind}${or}`, after),
      before?.segment === segment && comparison(key, `${ahead}${or}`, before),
    ];
    return [{ segment, where: conditions.filter((condition) => !!condition) }];
  });
}

function comparison(columns: readonly KeyColumn[], operator: string, { key }: Position): Sql {
  const left = Prisma.join(columns.map(({ sql }) => sql));
  const right = Prisma.join(columns.map((column, index) => keyValue(column, key[index] ?? '')));
  return Prisma.sql`(${left}) ${Prisma.raw(operator)} (${right})`;
}

function allOf(conditions: readonly Sql[]): Sql {
  return conditions.length === 0 ? Prisma.sql`true` : Prisma.join(conditions, ' AND ');
}
