/**
 * The candidate that needs the fewest edits from `name`, ignoring the prefix `ONRECORD_`, so that
 * ONRECORD_PORT suggests PORT.
 */
export function findNearest(name: string, candidates: readonly string[]): string {
  const bare = (text: string) => text.replace(/^ONRECORD_/, '');
  const ranked = candidates
    .map((candidate) => ({ candidate, edits: countEdits(bare(name), bare(candidate)) }))
    .sort((a, b) => a.edits - b.edits);
  const [nearest] = ranked;
  if (!nearest) throw new RangeError('There is no name to choose from.');
  return nearest.candidate;
}

/** Levenshtein's distance: UTF-16 code units inserted, deleted or replaced (Wagner and Fischer 1974). */
export function countEdits(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 0; i < from.length; i += 1) {
    const next = [i + 1];
    for (let j = 0; j < to.length; j += 1) {
      const replaced = (row[j] ?? 0) + (from[i] === to[j] ? 0 : 1);
      next.push(Math.min(replaced, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}
