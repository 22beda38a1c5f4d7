import { Prisma } from '../../generated/prisma/client.ts';
import { nameKey } from '../../text/name-key.ts';
import type { Order, Sql } from './order.ts';

const FINDERS = {
  Actor: Prisma.sql`find_actors`,
  Source: Prisma.sql`find_sources`,
  Event: Prisma.sql`find_events`,
};

/**
 * The condition that a row has a name, or an alias, with a word that starts with the search text,
 * or several such words: "joe b" finds "Joe Biden". If no row has, that it has a similar one:
 * "bidne" finds him too. Case and accents do not count.
 *
 * @param id the column of the row's id
 * @returns no condition if the search is blank
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
