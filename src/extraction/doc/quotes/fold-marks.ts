/**
 * Writes `sign` in the place of the marks that `find` names in each line. Every offset stays, and
 * nothing is found across lines.
 */
export function foldMarks(
  normalized: string,
  sign: string,
  find: (from: number, to: number) => Iterable<number>,
): string {
  const parts: string[] = [];
  let kept = 0;
  for (let start = 0; start < normalized.length; ) {
    const stop = normalized.indexOf('\n', start);
    const end = stop < 0 ? normalized.length : stop;
    for (const at of find(start, end)) {
      parts.push(normalized.slice(kept, at));
      kept = at + 1;
    }
    start = end + 1;
  }
  return [...parts, normalized.slice(kept)].join(sign);
}
