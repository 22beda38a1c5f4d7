import { randomFillSync } from 'node:crypto';

const bytes = Buffer.alloc(16);
let lastMs = 0;
let sequence = 0;

/**
 * Makes a UUIDv7. Ids of one process are strictly increasing, so that rows made together lie
 * together: the 12 bits after the version count within a millisecond from a random start (RFC 9562,
 * section 6.2, method 1), and a count that runs over borrows the next millisecond.
 *
 * @param nowMs milliseconds since 1970; a clock that was set back does not turn the order round
 */
export function uuidv7(nowMs: number = Date.now()): string {
  randomFillSync(bytes);
  if (nowMs > lastMs) {
    lastMs = nowMs;
    sequence = bytes.readUInt16BE(6) & 0x07ff;
  } else {
    sequence += 1;
    if (sequence > 0x0fff) {
      lastMs += 1;
      sequence = bytes.readUInt16BE(6) & 0x07ff;
    }
  }
  bytes.writeUIntBE(lastMs, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
