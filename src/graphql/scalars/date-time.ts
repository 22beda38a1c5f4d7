import { builder } from '../builder.ts';
import { invalidScalar } from './invalid-scalar.ts';

const RFC_3339 =
  /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.\d+)?([Zz]|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Reads an instant of RFC 3339: date, time and offset, all three. Digits past the milliseconds
 * are dropped; leap seconds, and years outside 0001 to 9999 once in UTC, are refused.
 *
 * @returns null if the text is none
 */
export function parseDateTime(text: string): Date | null {
  const [, day, hour, minute, second] = RFC_3339.exec(text) ?? [];
  if (day === undefined || !isCalendarDay(day)) return null;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return null;
  const instant = new Date(text.toUpperCase());
  const year = instant.getUTCFullYear();
  return year >= 1 && year <= 9999 ? instant : null;
}

/** Whether the text is a day of the Gregorian calendar, YYYY-MM-DD, of the years 0001 to 9999. */
export function isCalendarDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text.startsWith('0000')) return false;
  const midnight = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(text);
}

builder.scalarType('DateTime', {
  description: 'A point in time (RFC 3339), returned in UTC: 2024-04-14T06:30:00.000Z.',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  serialize: (value) => value.toISOString(),
  parseValue: (value) => {
    const instant = typeof value === 'string' ? parseDateTime(value) : null;
    if (!instant) throw invalidScalar('DateTime', '2024-04-14T06:30:00Z');
    return instant;
  },
});
