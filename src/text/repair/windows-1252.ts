/** What Windows-1252 shows for the bytes 0x80 to 0x9F; U+FFFD stands where it shows nothing. */
const HIGH = '€\ufffd‚ƒ„…†‡ˆ‰Š‹Œ\ufffdŽ\ufffd\ufffd‘’“”•–—˜™š›œ\ufffdžŸ';

const BYTES = new Map<number, number>();
for (let byte = 0; byte < HIGH.length; byte += 1) {
  const code = HIGH.charCodeAt(byte);
  if (code !== 0xfffd) BYTES.set(code, 0x80 + byte);
}

/** The character of a byte from 0x80 to 0x9F, or that C1 control where Windows-1252 has none. */
export function fromWindows1252(byte: number): string {
  const character = HIGH.charAt(byte - 0x80);
  return character === '\ufffd' ? String.fromCharCode(byte) : character;
}

/** The byte that Windows-1252 or Latin-1 shows as this UTF-16 code unit, or -1. */
export function toByte(code: number): number {
  return code <= 0xff ? code : (BYTES.get(code) ?? -1);
}
