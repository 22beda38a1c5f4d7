/** A date to the precision known, as the days it may lie on. */
export interface PartialDate {
  /** 2024, 2024-04 or 2024-04-13 (EDTF level 0, ISO 8601-2:2019). */
  value: string;
  /** The first day, at midnight UTC. */
  from: Date;
  /** The last day, at midnight UTC. */
  to: Date;
}

const LEVEL_0 = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Reads a date of EDTF level 0: a year, a year and month, or a day of the Gregorian calendar.
 *
 * @returns null if the text is none of them: "2024-4", "2024-02-30", "April 2024", year 0000.
 */
export function parsePartialDate(value: string): PartialDate | null {
  const match = LEVEL_0.exec(value);
  if (!match) return null;
  const year = Number(match[1]);
  const month = match[2] === undefined ? null : Number(match[2]);
  const day = match[3] === undefined ? null : Number(match[3]);
  if (year === 0 || (month !== null && (month < 1 || month > 12))) return null;
  if (month === null) return { value, from: utcDay(year, 1, 1), to: utcDay(year, 12, 31) };
  const lastDay = utcDay(year, month + 1, 0).getUTCDate();
  if (day !== null && (day < 1 || day > lastDay)) return null;
  return { value, from: utcDay(year, month, day ?? 1), to: utcDay(year, month, day ?? lastDay) };
}

/** Day 0 is the last day of the month before. */
function utcDay(year: number, month: number, day: number): Date {
  const date = new Date(0);
  // setUTCFullYear, since Date.UTC takes the years 0 to 99 for 1900 to 1999.
  date.setUTCFullYear(year, month - 1, day);
  return date;
}
