import { Prisma } from '../../generated/prisma/client.ts';
import { nameKey } from '../../text/name-key.ts';
import { badUserInput } from '../bad-user-input.ts';
import type { Sql } from './order.ts';

/**
 * The key of a name that an argument holds.
 *
 * @throws BAD_USER_INPUT naming the argument, for a NUL, of which PostgreSQL has no text
 */
export function readNameKey(name: string, argument: string): string {
  if (name.includes('\0')) throw badUserInput(argument, `\`${argument}\` holds a NUL character.`);
  return nameKey(name);
}

/**
 * Whether a key, as `nameKey` makes it, holds a word that begins with what `search` asks for, or
 * the start of several: "joe b" finds "Joe Biden".
 *
 * @returns null where the search is blank, and so asks for nothing
 * @throws BAD_USER_INPUT naming `search`
 */
export function wordStartsWith(column: Sql, search: string | null | undefined): Sql | null {
  const key = readNameKey(search ?? '', 'search');
  if (key === '') return null;
  const pattern = `% ${key.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`(' ' || ${column}) LIKE ${pattern}`;
}
