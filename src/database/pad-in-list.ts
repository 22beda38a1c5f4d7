/**
 * The values for an `in`, the last of them repeated up to a power of two: each list length is a
 * separate SQL statement, which the client and the server each have to parse.
 */
export function padInList<Value>(values: readonly Value[]): Value[] {
  const padded = [...values];
  const length = 2 ** Math.ceil(Math.log2(Math.max(1, values.length)));
  while (padded.length > 0 && padded.length < length) padded.push(padded.at(-1) as Value);
  return padded;
}
