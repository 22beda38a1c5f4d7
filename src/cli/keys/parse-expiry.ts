import { InvalidArgumentError } from 'commander';

const hourMs = 3_600_000;
const unitMs: Readonly<Record<string, number>> = {
  h: hourMs,
  d: 24 * hourMs,
  w: 7 * 24 * hourMs,
};

/**
 * Reads when a key expires: a span from now (`12h`, `90d`, `52w`), or a date or time in UTC.
 *
 * @throws {InvalidArgumentError} for anything else, and for a time that is not in the future
 */
export function parseExpiry(text: string, now: Date): Date {
  const [, count, unit] = /^(\d{1,4})([hdw])$/.exec(text) ?? [];
  const time =
    count && unit ? now.getTime() + Number(count) * (unitMs[unit] ?? Number.NaN) : parseDate(text);
  if (Number.isNaN(time)) {
    throw new InvalidArgumentError('It must be a span such as 12h, 90d or 52w, or a date.');
  }
  if (time <= now.getTime()) throw new InvalidArgumentError('It must be in the future.');
  return new Date(time);
}

/** A calendar date means its start in UTC; 31 February is not a date. */
function parseDate(text: string): number {
  if (!/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d)?Z)?$/.test(text)) return Number.NaN;
  const time = Date.parse(text);
  const same = !Number.isNaN(time) && new Date(time).toISOString().startsWith(text.slice(0, 10));
  return same ? time : Number.NaN;
}
