/** Rows of up to 32 columns stay below PostgreSQL's 32,767 parameters of one statement. */
const CHUNK_ROWS = 1_000;

/**
 * Inserts rows in as few statements as their parameters allow, one after the other: left to itself
 * the client cuts a longer insert into pieces that it sends at once on one connection. Sends
 * nothing where there are no rows.
 */
export async function inChunks<T>(
  rows: readonly T[],
  insert: (chunk: T[]) => Promise<unknown>,
): Promise<void> {
  for (let start = 0; start < rows.length; start += CHUNK_ROWS) {
    await insert(rows.slice(start, start + CHUNK_ROWS));
  }
}
