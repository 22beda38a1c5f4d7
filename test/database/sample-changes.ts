import type { Sample } from './sample-rows.ts';

/** A link more in the chain of a sample. */
export function insertLink(ids: Sample, position: number, role: string, source: string): string {
  return `INSERT INTO attribution_link (attribution_id, position, role, source_id)
    VALUES ('${ids.attribution}', ${position}, '${role}', '${source}')`;
}

/** A span more in the attribution of a sample; its words do not matter to the database. */
export function insertSpan(
  ids: Sample,
  [start, end]: readonly [number, number],
  role = 'CUE',
  link = 'NULL',
): string {
  return `INSERT INTO text_span
      (attribution_id, start, "end", role, link_position, exact, prefix, suffix)
    VALUES ('${ids.attribution}', ${start}, ${end}, '${role}', ${link}, 'x', '', '')`;
}

/** An UPDATE. */
export function update(table: string, change: string, where: string): string {
  return `UPDATE ${table} SET ${change} WHERE ${where}`;
}

/** Picks one link of a sample's chain. */
export function atLink(ids: Sample, position: number): string {
  return `attribution_id = '${ids.attribution}' AND position = ${position}`;
}
