const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
/** "[" and "{" differ from "]" and "}" by two, and from each other by a bit. */
const OPEN_LIST = 0x5b;
const OPEN_OBJECT = 0x7b;

/**
 * The maximum number of values in a JSON text, counted in its bytes: parsed, two megabytes of
 * `[{},{},…]` would be 660,000 objects. Each comma separates two values, and each bracket opens one
 * that may contain another. Characters within strings do not count. Text that is not JSON is
 * counted all the same.
 *
 * @example countValues(Buffer.from('{"ids":["a,b","c"]}')) === 5
 */
export function countValues(json: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === QUOTE) at = endOfString(json, at + 1);
    else if (byte === COMMA) count += 1;
    else if (byte === OPEN_LIST || byte === OPEN_OBJECT) count += 2;
  }
  return count;
}

/** The position of the quotation mark that ends the string, or the end of the bytes. */
function endOfString(json: Uint8Array, from: number): number {
  for (let at = from; at < json.length; at += 1) {
    const byte = json[at];
    if (byte === QUOTE) return at;
    if (byte === BACKSLASH) at += 1;
  }
  return json.length;
}
