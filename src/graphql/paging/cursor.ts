import { createHash } from 'node:crypto';
import type { KeyType, Order } from './order.ts';

/** A place in an ordered list: which part of the order, and the key there, each column as text. */
export interface Position {
  segment: number;
  key: readonly string[];
}

/** Raised with the layout below, so that cursors of an older gateway are refused, not misread. */
const VERSION = 1;
const CHECKSUM_BYTES = 9;
/** PostgreSQL has no year 0. */
const YEAR_ONE = Date.parse('0001-01-01');

/** What a key column's text must look like before it comes near a query. */
const KEY_PATTERNS: Record<KeyType, RegExp> = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  timestamptz: /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/,
  date: /^\d{4}-\d{2}-\d{2}$/,
  // Nine digits are a number of four bytes, whichever they are.
  int: /^-?\d{1,9}$/,
  // Nothing but a NUL, which PostgreSQL has no text for.
  text: /^[^\0]*$/,
};

/** 31 September has the form of a date, but is not one. */
function isPossible(type: KeyType, text: string): boolean {
  if (!KEY_PATTERNS[type].test(text)) return false;
  if (type !== 'date' && type !== 'timestamptz') return true;
  const time = Date.parse(text);
  return !Number.isNaN(time) && time > YEAR_ONE && new Date(time).toISOString().startsWith(text);
}

/**
 * The cursor of a position: base64url of a checksum and the position. The checksum covers the list
 * as well, so a cursor is valid for that list alone: its field, parent, order and filter.
 *
 * It guards against mistakes, not against forgery: a cursor only says where to continue reading,
 * and a forged one reads nothing that the list would not show.
 */
export function encodeCursor(list: string, { segment, key }: Position): string {
  const payload = JSON.stringify([segment, ...key]);
  return Buffer.concat([checksum(list, payload), Buffer.from(payload)]).toString('base64url');
}

/** @returns null for a cursor that was damaged, or made for another list, order or version */
export function decodeCursor(list: string, order: Order, cursor: string): Position | null {
  const bytes = Buffer.from(cursor, 'base64url');
  if (bytes.toString('base64url') !== cursor) return null;
  const payload = bytes.subarray(CHECKSUM_BYTES).toString();
  if (!checksum(list, payload).equals(bytes.subarray(0, CHECKSUM_BYTES))) return null;
  return readPosition(order, parse(payload));
}

function readPosition(order: Order, value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [segment, ...key] = value as unknown[];
  const columns = typeof segment === 'number' ? order.segments[segment]?.key : undefined;
  if (columns?.length !== key.length) return null;
  const fits = columns.every(({ type }, index) => {
    const text = key[index];
    return typeof text === 'string' && isPossible(type, text);
  });
  return fits ? { segment: segment as number, key: key as string[] } : null;
}

/** With a self-made checksum, anything may follow it. */
function parse(payload: string): unknown {
  try {
    return JSON.parse(payload);
  } catch {
    return null;
  }
}

function checksum(list: string, payload: string): Buffer {
  return createHash('sha256')
    .update(`${VERSION}\n${list}\n${payload}`)
    .digest()
    .subarray(0, CHECKSUM_BYTES);
}
