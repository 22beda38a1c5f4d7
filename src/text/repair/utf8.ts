/** The one character that these bytes are in UTF-8; null if they are none. */
export function decodeUtf8(bytes: ArrayLike<number>): string | null {
  const lead = bytes[0] ?? 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (bytes.length !== length) return null;
  let code = lead & (0xff >> (length + 1));
  for (let index = 1; index < length; index += 1) code = (code << 6) | ((bytes[index] ?? 0) & 0x3f);
  const least = [0, 0, 0x80, 0x800, 0x10000][length] ?? 0;
  const isCharacter = code >= least && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : null;
}
