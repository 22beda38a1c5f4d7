/** Approximate UTF-16 code units; a longer string is a slice of its own. */
const SLICE_LENGTH = 65_536;

/**
 * A value as JSON, slice by slice: together the output of JSON.stringify, which does it in one go
 * and blocks everything else.
 *
 * @param value of JSON; functions and undefined in an object are left out, as in JSON.stringify
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

/**
 * Whether the strings within a value exceed this many code units, counting other parts as ten each.
 */
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

/** Lists and plain objects; anything else may have its own form in JSON. */
function isDivisible(value: unknown): value is object {
  if (typeof value !== 'object' || value === null || 'toJSON' in value) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return Array.isArray(value) || prototype === null || prototype === Object.prototype;
}
