/** The next mark before `to`, or -1; never looks further, so that many lines stay linear. */
export function findMark(normalized: string, mark: string, from: number, to: number): number {
  const at = normalized.slice(from, to).indexOf(mark);
  return at < 0 ? -1 : from + at;
}
