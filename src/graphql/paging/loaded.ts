import type { NodeRow } from '../node-loading.ts';
import { type PageArguments, type PageExtent, readPageExtent } from './arguments.ts';
import type { Entry } from './page.ts';

/**
 * What the parent's own query has to read for a page without a cursor: one entry more than the
 * page holds, from the end that it is taken from.
 *
 * @returns null for a page with a cursor, which is read separately, and for one that is refused
 */
export function firstEntries(
  args: PageArguments,
): { take: number; direction: 'asc' | 'desc' } | null {
  if (args.after != null || args.before != null) return null;
  const extent = acceptedExtent(args);
  return extent && { take: extent.size + 1, direction: extent.backward ? 'desc' : 'asc' };
}

/**
 * The entries that the parent's own query has read. @returns undefined if it has not
 *
 * @param keyBeforeId the key of a row in its list, without the id that ends it
 */
export function loadedEntries<Row extends NodeRow>(
  args: PageArguments,
  rows: readonly Row[] | undefined,
  keyBeforeId: (row: Row) => string[],
): Entry[] | undefined {
  if (!rows || !firstEntries(args)) return undefined;
  return rows.map((row) => ({ id: row.id, segment: 0, key: [...keyBeforeId(row), row.id], row }));
}

function acceptedExtent(args: PageArguments): PageExtent | null {
  try {
    return readPageExtent(args);
  } catch {
    // The field's resolver says what is wrong; a selection that threw would fail the whole list.
    return null;
  }
}
