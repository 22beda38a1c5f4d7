import { parsePartialDate } from '../text/partial-date.ts';
import { builder } from './builder.ts';

/** A date to the precision known, and the days it may lie on (YYYY-MM-DD). */
export interface PartialDateShape {
  value: string;
  from: string;
  to: string;
}

/** Puts the three columns that hold a partial date together. @returns null if none is known */
export function partialDate(
  value: string | null,
  from: Date | null,
  to: Date | null,
): PartialDateShape | null {
  if (value === null || from === null || to === null) return null;
  return { value, from: calendarDay(from), to: calendarDay(to) };
}

/** A partial date from its value alone. @returns null if none is known */
export function writtenDate(value: string | null): PartialDateShape | null {
  const date = value === null ? null : parsePartialDate(value);
  return date && partialDate(date.value, date.from, date.to);
}

/** The day of an instant at midnight UTC, as YYYY-MM-DD. */
function calendarDay(midnight: Date): string {
  return midnight.toISOString().slice(0, 10);
}

/** A date to the precision known. */
export const PartialDate = builder.objectRef<PartialDateShape>('PartialDate').implement({
  description: 'A date to the precision known: a year, a month, or a day.',
  fields: (t) => ({
    value: t.exposeString('value', {
      description: 'The date as known: 2024, 2024-04 or 2024-04-13 (EDTF level 0).',
    }),
    from: t.expose('from', { type: 'Date', description: 'The first day it may be.' }),
    to: t.expose('to', { type: 'Date', description: 'The last day it may be.' }),
  }),
});
