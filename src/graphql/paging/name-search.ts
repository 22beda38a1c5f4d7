import { Prisma } from '../../generated/prisma/client.ts';
import { nameKey } from '../../text/name-key.ts';
import type { Order, Sql } from './order.ts';

const FINDERS = {
  Actor: Prisma.sql`find_actors`,
  Source: Prisma.sql`find_sources`,
  Event: Prisma.sql`find_events`,
};

/**
 * That a row has a name, or another name, of which a word begins with what is searched for, or
 * the start of several: "joe b" finds "Joe Biden". Where no row has, that it has one nearly so:
 * "bidne" finds him too. Case and accents do not count.
 *
 * @param id the column of the row's id
 * @returns no condition where the search is blank, and so asks for nothing
 */
export function nameConditions(
  typename: keyof typeof FINDERS,
  id: Sql,
  search: string | null | undefined,
): Sql[] {
  const key = nameKey(search ?? '');
  return key === '' ? [] : [Prisma.sql`${id} IN (SELECT ${FINDERS[typename]}(${key}))`];
}

/** The order by name, case and accents aside. */
export function orderByName(nameKey: Sql, id: Sql): Order {
  const key = [
    { sql: nameKey, type: 'text' },
    { sql: id, type: 'uuid' },
  ] as const;
  return { name: 'NAME', descending: false, segments: [{ key }] };
}
