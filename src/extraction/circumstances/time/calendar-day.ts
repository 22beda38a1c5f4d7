/** The days that a date may mean, both at midnight UTC. */
export interface Days {
  from: Date;
  to: Date;
}

const DAY_MS = 86_400_000;

/** The day of an instant, at midnight UTC. */
export function startOfDay(instant: Date): Date {
  return new Date(Math.floor(instant.getTime() / DAY_MS) * DAY_MS);
}

/** The day that many days later, or earlier if the number is negative. */
export function addDays(day: Date, days: number): Date {
  return new Date(day.getTime() + days * DAY_MS);
}

/** The days of a year, or of one of its months, counted from 0; a month may lie outside the year. */
export function daysOf(year: number, month?: number): Days {
  const [start, next] = month === undefined ? [0, 12] : [month, month + 1];
  return { from: dayOf(year, start, 1), to: addDays(dayOf(year, next, 1), -1) };
}

/** A day of the calendar; its month counts from 0. */
export function dayOf(year: number, month: number, day: number): Date {
  return new Date(Date.UTC(year, month, day));
}

/** True if the month has such a day in that year. */
export function isDay(year: number, month: number, day: number): boolean {
  return day > 0 && dayOf(year, month, day).getUTCMonth() === month;
}

/**
 * The most precise date of EDTF level 0 (2024-04-13, 2024-04, 2024) that covers all the days.
 *
 * @returns null if they are in two years
 */
export function writeDate({ from, to }: Days): string | null {
  const [first, last] = [from.toISOString(), to.toISOString()];
  const shared = [10, 7, 4].find((length) => first.slice(0, length) === last.slice(0, length));
  return shared === undefined ? null : first.slice(0, shared);
}
