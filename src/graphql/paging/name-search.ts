import { Prisma } from '../../generated/prisma/client.ts';
import { nameKey } from '../../text/name-key.ts';
import type { Sql } from './order.ts';

/**
 * Whether a key, as `nameKey` makes it, holds a word that begins with what is searched for, or
 * the start of several: "joe b" finds "Joe Biden".
 *
 * @returns null where the search is blank, and so asks for nothing
 */
export function wordStartsWith(column: Sql, search: string | null | undefined): Sql | null {
  const key = nameKey(search ?? '');
  if (key === '') return null;
  const pattern = `% ${key.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`(' ' || ${column}) LIKE ${pattern}`;
}
