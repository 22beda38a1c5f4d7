import type { NodeRow } from '../node-loading.ts';
import type { Position } from './cursor.ts';
import type { PageBounds, PageRow } from './page-query.ts';

/** One entry of a list and its place there. */
export interface Entry extends Position {
  id: string;
  /** The entry as the document selects it, if it has already been read. */
  row?: NodeRow;
}

/** A page of a list, in the list's order whichever end it was taken from. */
export interface Page {
  entries: readonly Entry[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/**
 * Makes a page of the entries found from one end on.
 *
 * @param entries up to `size + 1`, outward from the end that the page is taken from
 */
export function makePage(
  entries: readonly Entry[],
  { backward, size }: PageBounds,
  beyond: { startsEarlier: boolean; endsLater: boolean } = {
    startsEarlier: false,
    endsLater: false,
  },
): Page {
  const kept = entries.slice(0, size);
  const goesOn = entries.length > size;
  return {
    entries: backward ? kept.reverse() : kept,
    hasNextPage: (goesOn && !backward) || beyond.endsLater,
    hasPreviousPage: (goesOn && backward) || beyond.startsEarlier,
  };
}

/** Makes a page of the rows that {@link pageQuery} returned for one parent. */
export function pageOfRows(rows: readonly PageRow[], bounds: PageBounds): Page {
  const entries = rows.flatMap(({ id, segment, key }) =>
    id === null || segment === null || key === null ? [] : [{ id, segment, key }],
  );
  return makePage(entries, bounds, rows[0]);
}
