/** UTF-16 code units, about; of a string that is longer, the slice is as long as it. */
const SLICE_LENGTH = 65_536;

/**
 * A value as JSON, slice by slice: together what JSON.stringify makes of it, which does it in one go
 * and holds up everybody else meanwhile.
 *
 * @param value of JSON; functions and undefined in an object are left out, as there
 */
export function* sliceJson(value: unknown): Generator<string> {
  if (!isDivisible(value) || !isLongerThan(value, SLICE_LENGTH)) {
    yield JSON.stringify(value) ?? 'null';
    return;
  }
  const isList = Array.isArray(value);
  let before = isList ? '[' : '{';
  for (const [name, inner] of isList ? value.entries() : Object.entries(value)) {
    if (!isList && (inner === undefined || typeof inner === 'function')) continue;
    yield isList ? before : `${before}${JSON.stringify(name)}:`;
    yield* sliceJson(inner);
    before = ',';
  }
  const opening = before === ',' ? '' : before;
  yield `${opening}${isList ? ']' : '}'}`;
}

/** Whether the strings within a value have more code units than so many, its other parts counted as ten. */
export function isLongerThan(value: unknown, length: number): boolean {
  let left = length;
  const count = (inner: unknown): void => {
    left -= typeof inner === 'string' ? inner.length : 10;
    if (typeof inner !== 'object' || inner === null) return;
    for (const name in inner) {
      if (left < 0) return;
      if (!Array.isArray(inner)) left -= name.length;
      count((inner as Record<string, unknown>)[name]);
    }
  };
  count(value);
  return left < 0;
}

/** Lists and plain objects; anything else may have a form of its own in JSON. */
function isDivisible(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}
